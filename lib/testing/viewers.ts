import type { SignedInUser } from "@/lib/auth/signed-in-user";
import { aFan, anAdmin, aUser } from "./factories";

type Visitor = Pick<SignedInUser, "id" | "role" | "creator" | "isVerified">;

/** Somebody as a page knows them, signed in and with a confirmed address. */
export const fanVisitor = async (): Promise<Visitor> => visitor((await aFan()).id);

export const adminVisitor = async (): Promise<Visitor> => ({
  ...visitor((await anAdmin()).id),
  role: "admin",
});

/** The owner of a page. */
export const ownerVisitor = async (creator: {
  id: string;
  slug: string;
  displayName: string;
}): Promise<Visitor> => {
  const { id, slug, displayName } = creator;
  return { ...visitor((await aUser()).id), role: "creator", creator: { id, slug, displayName } };
};

const visitor = (id: string): Visitor => ({ id, role: "fan", creator: null, isVerified: true });
