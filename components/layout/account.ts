/** The signed-in person as a shell needs to know them. */
export type Account = {
  name: string;
  email: string;
  avatarUrl?: string | null;
  role: "fan" | "creator" | "admin";
  /** Given while an admin looks through this person's eyes. */
  stopViewing: SignOut | null;
};

/** A server action that takes nothing and leads elsewhere; it is given by the app, which alone knows sessions. */
export type SignOut = () => Promise<void>;
