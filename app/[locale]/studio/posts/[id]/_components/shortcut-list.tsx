import { Kbd } from "@/components/ui/kbd";
import type { PostWords } from "./post-editor";

/** What can be done without leaving the keys; each tool names its own as well. */
export function ShortcutList({ words }: { words: PostWords["shortcuts"] }) {
  const rows = [
    ["Ctrl S", words.save],
    ["Ctrl B", words.bold],
    ["Ctrl I", words.italic],
    ["← →", words.link],
  ] as const;
  return (
    <details className="text-label">
      <summary className="inline-flex min-h-11 cursor-pointer items-center rounded-control px-1 text-muted hover:text-fg">
        {words.title}
      </summary>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2 pt-2">
        {rows.map(([keys, what]) => (
          <div key={keys} className="contents">
            <dt>
              <Kbd>{keys}</Kbd>
            </dt>
            <dd className="text-muted">{what}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
