import { startAuthentication, WebAuthnAbortService } from "@simplewebauthn/browser";

export type PasskeyStep = "sign-in" | "second-factor" | "confirm";

/** What the browser answers to our question, as the form takes it. A new question ends the one before. */
export async function askPasskey(step: PasskeyStep, useBrowserAutofill: boolean): Promise<string> {
  const response = await fetch("/api/session/passkey", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ step }),
  });
  if (!response.ok) throw new Error(`There is no question for a passkey: ${response.status}`);
  const { data } = await response.json();
  return JSON.stringify(await startAuthentication({ optionsJSON: data, useBrowserAutofill }));
}

export const stopAsking = (): void => WebAuthnAbortService.cancelCeremony();
