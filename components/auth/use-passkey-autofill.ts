"use client";

import { useEffect, useEffectEvent } from "react";

/** A question is good for five minutes; it is renewed before that. */
const renewMs = 4 * 60 * 1000;

/** Lets the browser offer passkeys where the address is typed, as long as the page is open. */
export function usePasskeyAutofill(
  isWanted: boolean,
  isBusy: () => boolean,
  onAnswer: (answer: string) => void,
) {
  const answered = useEffectEvent(onAnswer);
  const busy = useEffectEvent(isBusy);
  useEffect(() => {
    if (!isWanted) return;
    let isOver = false;
    let stop = () => {};
    const offer = async () => {
      if (busy() || !(await window.PublicKeyCredential?.isConditionalMediationAvailable?.())) return;
      const { askPasskey, stopAsking } = await import("./ask-passkey");
      if (isOver) return;
      stop = stopAsking;
      // Nobody asked for it, so nobody hears when it comes to nothing.
      const answer = await askPasskey("sign-in", true).catch(() => null);
      if (answer && !isOver) answered(answer);
    };
    offer();
    const timer = setInterval(offer, renewMs);
    return () => {
      isOver = true;
      clearInterval(timer);
      stop();
    };
  }, [isWanted]);
}
