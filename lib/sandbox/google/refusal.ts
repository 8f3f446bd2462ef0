import { type Answer, json } from "../http/answer";
import { HttpError } from "../http/http-error";
import { html } from "../page/html";
import { page } from "../page/shell";

/** Told to a program, as { error, error_description }: RFC 6749 §5.2. */
export class OAuthError extends Error {
  override name = "OAuthError";

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Shown to a person, who is not sent back: nobody knows yet whether the asking app is who it claims to be. */
export class AccessBlocked extends Error {
  override name = "AccessBlocked";

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export function refusal(error: unknown): Answer {
  if (error instanceof AccessBlocked) return blocked(error);
  const { status, code, message } = asOAuthError(error);
  const answer = json({ error: code, error_description: message }, status);
  if (code !== "invalid_token") return answer;
  return { ...answer, headers: { ...answer.headers, "www-authenticate": 'Bearer error="invalid_token"' } };
}

function asOAuthError(error: unknown): OAuthError {
  if (error instanceof OAuthError) return error;
  if (error instanceof HttpError) return new OAuthError(error.status, "invalid_request", error.message);
  console.error("The Google sandbox failed:", error);
  return new OAuthError(500, "server_error", "The sandbox met an error of its own; its console says which.");
}

const blocked = ({ status, code, message }: AccessBlocked): Answer =>
  page(
    "Access blocked",
    html`<h1>Access blocked: this app’s request is invalid</h1>
    <section><p>${message}</p><p class="quiet">Error ${status}: ${code}</p></section>`,
    status,
  );
