/** One small set of codes; each is one HTTP status, everywhere. */
export const statusOf = {
  invalid: 422,
  unauthorized: 401,
  payment_failed: 402,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  rate_limited: 429,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof statusOf;

export class AppError extends Error {
  override name = "AppError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details?: Record<string, unknown>,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  get status() {
    return statusOf[this.code];
  }
}

export const isAppError = (error: unknown): error is AppError => error instanceof AppError;

/** For states that cannot happen: crash where it went wrong instead of carrying on with nonsense. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${message}`);
}
