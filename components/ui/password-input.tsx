"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { Input } from "./input";

export type PasswordWords = { show: string; hide: string };

type Props = Omit<ComponentProps<"input">, "type"> & {
  autoComplete: "current-password" | "new-password";
  words: PasswordWords;
};

export function PasswordInput({ words, ...props }: Props) {
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <span className="relative block">
      <Input
        {...props}
        type={isShown ? "text" : "password"}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        className="pr-13"
      />
      <button
        type="button"
        aria-label={isShown ? words.hide : words.show}
        onClick={() => setShown(!isShown)}
        className="absolute inset-y-0 right-0 grid w-12 place-items-center rounded-control text-muted transition-colors hover:text-fg noscript:hidden"
      >
        <Icon aria-hidden="true" className="size-5" />
      </button>
    </span>
  );
}
