import type { PostInput } from "@/lib/catalog/posts/post-input";
import type { SentDraft } from "./editor-draft";

export type Outcome =
  | { kind: "saved"; version: number; savedAt: Date }
  | { kind: "conflict" | "expired" | "offline" }
  /** A word for which there is a sentence. */
  | { kind: "refused"; reason: string };

const addressOf = (id: string) => `/api/studio/posts/${id}`;

export async function sendDraft(id: string, draft: SentDraft): Promise<Outcome> {
  try {
    const response = await fetch(addressOf(id), {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(draft),
    });
    return await outcomeOf(response);
  } catch {
    return { kind: "offline" };
  }
}

async function outcomeOf(response: Response): Promise<Outcome> {
  const { data, error } = await response.json();
  if (response.ok) return { kind: "saved", version: data.version, savedAt: new Date(data.savedAt) };
  if (response.status === 401) return { kind: "expired" };
  if (error.details?.reason === "changed_elsewhere") return { kind: "conflict" };
  if (response.status >= 500) return { kind: "offline" };
  return { kind: "refused", reason: error.details?.reason ?? error.code };
}

/** What the other window saved. */
export async function fetchDraft(id: string): Promise<PostInput | null> {
  const response = await fetch(addressOf(id)).catch(() => null);
  return response?.ok ? (await response.json()).data : null;
}
