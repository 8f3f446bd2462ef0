"use client";

import { passwordStrength, type Strength, strengths } from "./password-strength";

const fills: Record<Strength, string> = {
  weak: "bg-danger",
  fair: "bg-warning",
  good: "bg-success",
  strong: "bg-success",
};

type Props = { password: string; label: string; words: Record<Strength, string> };

/** Takes its room from the beginning, so that nothing moves at the first letter. */
export function PasswordMeter({ password, label, words }: Props) {
  const strength = password ? passwordStrength(password) : null;
  const steps = strength ? strengths.indexOf(strength) + 1 : 0;
  return (
    <div className="grid gap-1.5 noscript:hidden">
      <div aria-hidden="true" className="grid grid-cols-4 gap-1.5">
        {strengths.map((one, index) => (
          <span
            key={one}
            className={`h-1 rounded-full ${strength && index < steps ? fills[strength] : "bg-s3"}`}
          />
        ))}
      </div>
      <p role="status" className="min-h-5 text-label text-muted">
        {strength && `${label}: ${words[strength]}`}
      </p>
    </div>
  );
}
