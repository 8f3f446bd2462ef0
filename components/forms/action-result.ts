/** What every server action answers. `values` brings back what was typed, where no script kept it on screen. */
export type ActionResult<T = unknown> =
  | { ok: true; data: T }
  | {
      ok: false;
      error: { code: string; message: string; fields?: Record<string, string[]> };
      values?: Record<string, string>;
    };
