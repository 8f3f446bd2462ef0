const password = "creatorflix-demo";

/** Published on purpose: the seed makes these users, the launcher prints them. Production is never seeded. */
export const demoLogins = [
  { role: "fan", email: "fan@creatorflix.example", password },
  { role: "creator", email: "creator@creatorflix.example", password },
  { role: "admin", email: "admin@creatorflix.example", password },
] as const;
