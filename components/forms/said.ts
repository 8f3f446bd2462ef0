/** The answer of an action that stays on its page: one sentence about what was done. */
export type Said = { said: string };

export const isSaid = (data: unknown): data is Said =>
  typeof data === "object" && data !== null && "said" in data;
