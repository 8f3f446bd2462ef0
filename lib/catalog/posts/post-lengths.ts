export const titleLength = 120;
export const mostMedia = 50;
export const mostTags = 10;
export const tagLength = 30;

/** Who comes in: everybody, any member, or members from a tier up. */
export const doors = ["public", "members", "tier"] as const;
export type Door = (typeof doors)[number];
