import { useTranslations } from "next-intl";
import { Section } from "./section";

const surfaces = ["bg", "s1", "s2", "s3"];
const acts = ["accent", "accent-hover", "accent-bg", "danger-button", "border", "border-strong", "ring"];
const tones = ["success", "warning", "danger", "info"];

export function ColourSection() {
  const t = useTranslations("design.colour");
  return (
    <Section id="colour" title={t("title")} lead={t("lead")}>
      <div className="grid gap-4 xl:grid-cols-2">
        <Palette theme="dark" name={t("dark")} />
        <Palette theme="light" name={t("light")} />
      </div>
    </Section>
  );
}

function Palette({ theme, name }: { theme: "dark" | "light"; name: string }) {
  const t = useTranslations("design.colour");
  return (
    <div
      data-theme={theme}
      className="grid gap-6 rounded-sheet border border-border bg-bg p-4 text-fg sm:p-6"
    >
      <h3 className="font-semibold text-h4">{name}</h3>
      <ul className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {surfaces.map((token) => (
          <li
            key={token}
            style={{ background: `var(--${token})` }}
            className="flex min-h-24 items-end rounded-control border border-border p-3 text-caption text-muted"
          >
            {token}
          </li>
        ))}
      </ul>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-4">
        {acts.map((token) => (
          <li key={token} className="flex items-center gap-2.5 text-caption text-muted">
            <span
              style={{ background: `var(--${token})` }}
              className="size-8 shrink-0 rounded-full border border-border forced-color-adjust-none"
            />
            {token}
          </li>
        ))}
      </ul>
      <ul className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {tones.map((tone) => (
          <li
            key={tone}
            style={{ background: `var(--${tone}-bg)`, color: `var(--${tone})` }}
            className="rounded-control px-3 py-2.5 font-medium text-label"
          >
            {tone}
          </li>
        ))}
      </ul>
      <div className="grid gap-1">
        <p className="font-semibold text-lead">{t("sample")}</p>
        <p className="text-body text-muted">{t("sampleMuted")}</p>
        <p className="text-label text-subtle">{t("sampleSubtle")}</p>
        <p className="font-medium text-accent-text text-label">{t("sampleAccent")}</p>
      </div>
    </div>
  );
}
