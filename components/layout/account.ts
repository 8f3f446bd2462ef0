/** The signed-in person as a shell needs to know them. */
export type Account = {
  name: string;
  email: string;
  avatarUrl?: string | null;
  role: "fan" | "creator" | "admin";
};

/** The server action that signs out; it is given by the app, which alone knows sessions. */
export type SignOut = () => Promise<void>;
