"use client";

import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

/** An error boundary runs in the browser, where the translations of the server cannot be asked. */
const words = {
  "pt-BR": {
    title: "Algo deu errado do nosso lado.",
    text: "Nada foi cobrado. Tente de novo; se repetir, fale com o suporte e informe o código.",
    retry: "Tentar de novo",
    code: "Código",
  },
  en: {
    title: "Something went wrong on our side.",
    text: "Nothing was charged. Try again; if it repeats, contact support and give them the code.",
    retry: "Try again",
    code: "Code",
  },
};

type Props = { error: Error & { digest?: string }; reset: () => void };

export function Broken({ error, reset }: Props) {
  const t = words[document.documentElement.lang === "en" ? "en" : "pt-BR"];
  return (
    <ErrorState
      level="h1"
      title={t.title}
      action={<Button onClick={reset}>{t.retry}</Button>}
      code={error.digest ? { label: t.code, value: error.digest } : undefined}
    >
      {t.text}
    </ErrorState>
  );
}
