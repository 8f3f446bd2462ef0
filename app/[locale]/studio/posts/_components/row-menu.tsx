"use client";

import { Copy, Ellipsis, ExternalLink, EyeOff, Link2, Pencil, Pin, PinOff, Send, Trash2 } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import type { FormAction } from "@/components/forms/form";
import type messages from "@/components/messages/pt-BR.json";
import { fill } from "@/components/ui/fill";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { undoToast } from "@/components/ui/undo-toast";
import type { PostState } from "@/lib/catalog/posts/post-filter";
import { postPath, publishPath } from "@/lib/catalog/posts/post-paths";
import { AskFirst } from "./ask-first";

export type RowWords = (typeof messages)["studioPosts"]["menu"];
type Act = "duplicate" | "pin" | "unpublish" | "bin" | "restore";

type Props = {
  post: { id: string; title: string; state: PostState; isPinned: boolean; loses: string };
  words: RowWords;
  actions: Record<Act, FormAction<void>>;
};

export function RowMenu({ post: { id, title, state, isPinned, loses }, words, actions }: Props) {
  const router = useRouter();
  const [asked, setAsked] = useState<"unpublish" | "bin" | null>(null);
  const isOut = state === "published";

  const run = async (act: Act, more: Record<string, string> = {}): Promise<boolean> => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ id, ...more })) form.set(name, value);
    const result = await actions[act](null, form);
    if (!result.ok) toast.error(result.error.message);
    return result.ok;
  };
  const confirm = async () => {
    if (!asked || !(await run(asked))) return;
    if (asked === "unpublish") toast.success(words.unpublish.done);
    else undoToast(fill(words.bin.done, { title }), { label: words.undo, run: () => void run("restore") });
    router.refresh();
    document.getElementById("found")?.focus();
  };
  return (
    <>
      <Menu
        trigger={<IconButton label={fill(words.open, { title })} icon={<Ellipsis aria-hidden="true" />} />}
      >
        <MenuItem asChild>
          <Link href={postPath(id)} prefetch={false}>
            <Pencil aria-hidden="true" />
            {words.edit}
          </Link>
        </MenuItem>
        {isOut ? (
          <OutItems
            id={id}
            words={words}
            isPinned={isPinned}
            onPin={() => run("pin", { to: isPinned ? "off" : "on" })}
          />
        ) : (
          <MenuItem asChild>
            <Link href={publishPath(id)} prefetch={false}>
              <Send aria-hidden="true" />
              {words.publish}
            </Link>
          </MenuItem>
        )}
        <MenuItem icon={<Copy aria-hidden="true" />} onSelect={() => run("duplicate")}>
          {words.duplicate}
        </MenuItem>
        <MenuSeparator />
        {state !== "draft" && state !== "hidden" && (
          <MenuItem icon={<EyeOff aria-hidden="true" />} onSelect={() => setAsked("unpublish")}>
            {isOut ? words.unpublish.act : words.unschedule}
          </MenuItem>
        )}
        <MenuItem danger icon={<Trash2 aria-hidden="true" />} onSelect={() => setAsked("bin")}>
          {words.bin.act}
        </MenuItem>
      </Menu>
      <AskFirst
        title={fill(words[asked ?? "bin"].title, { title })}
        text={`${loses} ${words[asked ?? "bin"].text}`}
        words={{ cancel: words.cancel, confirm: words[asked ?? "bin"].confirm, confirming: words.working }}
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={confirm}
      />
    </>
  );
}

type OutProps = { id: string; words: RowWords; isPinned: boolean; onPin: () => void };

/** For what people see. */
function OutItems({ id, words, isPinned, onPin }: OutProps) {
  const copyLink = async () => {
    await navigator.clipboard.writeText(new URL(`/posts/${id}`, location.href).href);
    toast.success(words.copied);
  };
  return (
    <>
      <MenuItem asChild>
        <Link href={`/posts/${id}`} prefetch={false}>
          <ExternalLink aria-hidden="true" />
          {words.see}
        </Link>
      </MenuItem>
      <MenuItem icon={<Link2 aria-hidden="true" />} onSelect={copyLink}>
        {words.copyLink}
      </MenuItem>
      <MenuItem icon={isPinned ? <PinOff aria-hidden="true" /> : <Pin aria-hidden="true" />} onSelect={onPin}>
        {isPinned ? words.unpin : words.pin}
      </MenuItem>
    </>
  );
}
