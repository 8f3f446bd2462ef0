"use client";

import { Download, Printer } from "lucide-react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Checkbox } from "@/components/ui/checkbox";
import { CopyButton } from "@/components/ui/copy-button";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";

export type BackupCodesWords = Record<
  | "title"
  | "text"
  | "list"
  | "copy"
  | "copied"
  | "download"
  | "print"
  | "file"
  | "fileTitle"
  | "kept"
  | "done",
  string
>;

type Props = { codes: string[]; done: string; words: BackupCodesWords };

export function BackupCodes({ codes, done, words }: Props) {
  const text = `${words.fileTitle}\n\n${codes.join("\n")}\n`;
  return (
    <div className="grid gap-6">
      <FocusOnArrival>
        <Alert tone="warning" title={words.title}>
          {words.text}
        </Alert>
      </FocusOnArrival>
      <ol
        aria-label={words.list}
        className="grid gap-x-8 gap-y-2 rounded-card border border-border bg-s1 p-4 font-mono text-body sm:grid-cols-2 sm:p-6"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div data-screen-only="" className="flex flex-wrap gap-3 noscript:hidden">
        <CopyButton text={codes.join("\n")} label={words.copy} copiedLabel={words.copied} />
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download={words.file}
          className={buttonStyle({ variant: "secondary" })}
        >
          <Download aria-hidden="true" />
          {words.download}
        </a>
        <Button variant="secondary" icon={<Printer aria-hidden="true" />} onClick={() => print()}>
          {words.print}
        </Button>
      </div>
      <form action="/account/security" data-screen-only="" className="grid justify-items-start gap-4">
        <input type="hidden" name="done" value={done} />
        <Checkbox name="kept" label={words.kept} required />
        <Button type="submit">{words.done}</Button>
      </form>
    </div>
  );
}
