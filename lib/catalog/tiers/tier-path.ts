export const tiersPath = "/studio/tiers";
export const tierPath = (id: string) => `${tiersPath}/${id}` as const;
