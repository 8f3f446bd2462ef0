import type { CSSProperties } from "react";

/** Inline and light, because many mail programs know nothing else. Those that know more get `darkStyles`. */
export const styles = {
  body: { margin: 0, padding: 0, backgroundColor: "#f7f7fa" },
  page: {
    padding: "24px 12px",
    backgroundColor: "#f7f7fa",
    color: "#111118",
    fontFamily: "Inter, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif",
  },
  column: { maxWidth: "600px" },
  wordmark: { margin: "8px 0 20px", fontSize: "20px", fontWeight: 700, letterSpacing: "-0.03em" },
  card: {
    padding: "32px 28px",
    backgroundColor: "#ffffff",
    border: "1px solid #dcdce5",
    borderRadius: "16px",
    borderCollapse: "separate",
  },
  title: { margin: "0 0 20px", fontSize: "24px", lineHeight: "30px", letterSpacing: "-0.02em" },
  text: { margin: "0 0 14px", fontSize: "16px", lineHeight: "25px" },
  button: {
    margin: "10px 0 20px",
    padding: "15px 26px",
    borderRadius: "12px",
    backgroundColor: "#6d28d9",
    color: "#ffffff",
    fontSize: "16px",
    fontWeight: 600,
  },
  quiet: { margin: "0 0 18px", color: "#5f5f72", fontSize: "14px", lineHeight: "21px" },
  link: { color: "#5b21b6", textDecoration: "underline", wordBreak: "break-all" },
  box: {
    margin: "6px 0 20px",
    padding: "16px 18px",
    backgroundColor: "#f7f7fa",
    borderRadius: "12px",
    borderCollapse: "separate",
  },
  facts: { margin: 0, fontSize: "15px", lineHeight: "26px" },
  strong: { margin: "0 0 6px", fontSize: "16px", lineHeight: "24px", fontWeight: 600 },
} satisfies Record<string, CSSProperties>;

export const darkStyles = `
  @media (prefers-color-scheme: dark) {
    .page { background-color: #0b0b0f !important; color: #f5f5f7 !important; }
    .card { background-color: #14141b !important; border-color: #2e2e3d !important; }
    .box { background-color: #1c1c26 !important; }
    .button { background-color: #7c3aed !important; }
    .quiet { color: #b8b8c6 !important; }
    .link { color: #c4b5fd !important; }
  }
`;
