export interface CircuitRules {
  /** This many failures within the window open the circuit … */
  failures: number;
  windowMs: number;
  /** … for this long; then one call may try. */
  openMs: number;
}

/** Spares a service that is down, and everybody who would wait for it. */
export function circuitBreaker(
  { failures, windowMs, openMs }: CircuitRules,
  monotonicMs = () => performance.now(),
) {
  let failedAt: number[] = [];
  let openedAt: number | null = null;
  let isTrying = false;

  return {
    /** Whether a call may be made now. Who got a yes must report how it went. */
    admits(): boolean {
      if (openedAt === null) return true;
      if (isTrying || monotonicMs() - openedAt < openMs) return false;
      isTrying = true;
      return true;
    },

    succeeded(): void {
      // A call that began before the circuit opened proves nothing about the service now.
      if (openedAt !== null && !isTrying) return;
      failedAt = [];
      openedAt = null;
      isTrying = false;
    },

    failed(): void {
      const at = monotonicMs();
      failedAt = [...failedAt.filter((earlier) => at - earlier < windowMs), at];
      if (isTrying || failedAt.length >= failures) openedAt = at;
      isTrying = false;
    },
  };
}
