import NextAuth, { type NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { endSession, sessionSeconds } from "@/lib/auth/sessions";
import { signIn, signInInput } from "@/lib/auth/sign-in";
import { env } from "@/lib/env";
import { isAppError } from "@/lib/errors";
import { consume } from "@/lib/rate-limit";
import { clientDevice } from "./request";
import { isSecure, sessionCookie } from "./session-cookie";

const options: NextAuthOptions = {
  secret: env.AUTH_SECRET,
  session: { strategy: "jwt", maxAge: sessionSeconds },
  pages: { signIn: "/login", error: "/login" },
  useSecureCookies: isSecure,
  cookies: {
    sessionToken: {
      name: sessionCookie,
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure },
    },
  },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: "email" }, password: { type: "password" } },
      async authorize(credentials) {
        const input = signInInput.safeParse(credentials);
        if (!input.success) return null;
        const device = await clientDevice();
        try {
          await consume("source", device.ip ?? "unknown");
          const ticket = await signIn(input.data, device);
          return { id: ticket.userId, role: ticket.role, sid: ticket.token };
        } catch (error) {
          if (isAppError(error)) return null;
          throw error;
        }
      },
    }),
  ],
  events: {
    signOut: ({ token }) => endSession(token.sid),
  },
  callbacks: {
    // Claims come from what authorize() read in the database. What a client sends later is never copied.
    jwt: ({ token, user }) => (user ? { sub: user.id, role: user.role, sid: user.sid } : token),
    session: ({ session }) => ({ expires: session.expires }),
  },
};

export const nextAuth = NextAuth(options);
