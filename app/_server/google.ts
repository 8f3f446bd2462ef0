import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth, { type NextAuthOptions } from "next-auth";
import GoogleProvider, { type GoogleProfile as Claims } from "next-auth/providers/google";
import { enterWithGoogle, type GoogleProfile, linkGoogle } from "@/lib/auth/google";
import { startSession } from "@/lib/auth/sessions";
import { hmacToken, verifyHmacToken } from "@/lib/crypto";
import { env } from "@/lib/env";
import { AppError, isAppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { cookieLives, isSecure } from "./cookie-names";
import { dropCookie, readCookie, setCookie } from "./cookies";
import { clientDevice, clientLocale } from "./request";
import { seeOther } from "./respond";
import { currentUser } from "./session";
import { welcome } from "./welcome";

/** What Google was asked for: to come in, or to be connected with the account of this session. */
type Errand = { next: string; linkTo: string | null };
const purpose = "google";

export const isGoogleOffered = Boolean(env.GOOGLE_CLIENT_ID);

const options: NextAuthOptions = {
  secret: env.AUTH_SECRET,
  useSecureCookies: isSecure,
  pages: { signIn: "/login", error: "/login" },
  providers: [
    GoogleProvider({
      clientId: env.GOOGLE_CLIENT_ID ?? "",
      clientSecret: env.GOOGLE_CLIENT_SECRET ?? "",
      wellKnown: `${env.GOOGLE_ISSUER}/.well-known/openid-configuration`,
      issuer: env.GOOGLE_ISSUER,
      checks: ["pkce", "state", "nonce"],
    }),
  ],
  callbacks: {
    // An address as the answer: next-auth begins no session of its own, ours does.
    signIn: ({ profile }) => followErrand(read(profile as Claims)),
  },
  logger: {
    error: (code, cause) => log.warn({ code, cause }, "signing in with Google failed"),
    warn: () => {},
  },
};

const nextAuth = NextAuth(options);

const call = (request: NextRequest, ...nextauth: string[]): Promise<Response> =>
  nextAuth(request, { params: Promise.resolve({ nextauth }) });

const read = (claims: Claims): GoogleProfile => ({
  sub: claims.sub,
  email: claims.email,
  isVerified: claims.email_verified === true,
  name: claims.name ?? null,
});

async function followErrand(profile: GoogleProfile): Promise<string> {
  const errand = await readErrand();
  const back = errand.linkTo ? "/account/security" : "/login";
  try {
    return errand.linkTo ? await link(profile, errand.linkTo) : await comeIn(profile, errand.next);
  } catch (error) {
    if (!isAppError(error)) throw error;
    return `${back}?problem=${error.details?.reason ?? error.code}`;
  }
}

async function comeIn(profile: GoogleProfile, next: string): Promise<string> {
  const entry = await enterWithGoogle(profile, await clientLocale(), await clientDevice(), startSession);
  return welcome(entry, next);
}

async function link(profile: GoogleProfile, sessionId: string): Promise<string> {
  const user = await currentUser();
  if (!user || user.viewedBy || user.session.id !== sessionId)
    throw new AppError("unauthorized", "Sign in first.");
  await linkGoogle(user.id, profile, await clientDevice());
  return "/account/security?done=google";
}

async function readErrand(): Promise<Errand> {
  const subject = verifyHmacToken(purpose, (await readCookie("google")) ?? "");
  await dropCookie("google");
  return subject ? (JSON.parse(subject) as Errand) : { next: "/", linkTo: null };
}

/** Leads to Google. Its question belongs to this browser alone, by the cookies that go with the answer. */
export async function askGoogle(errand: Errand): Promise<Response> {
  if (!isGoogleOffered) throw new AppError("not_found", "Google is not set up here.");
  await setCookie("google", hmacToken(purpose, JSON.stringify(errand), cookieLives.google));
  const csrfToken = randomBytes(32).toString("hex");
  const csrfHash = createHash("sha256").update(`${csrfToken}${env.AUTH_SECRET}`).digest("hex");
  (await cookies()).set(csrfCookie, `${csrfToken}|${csrfHash}`, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: isSecure,
  });
  const asking = new NextRequest(new URL("/api/auth/signin/google", env.APP_URL), {
    method: "POST",
    body: new URLSearchParams({ csrfToken, callbackUrl: env.APP_URL }),
  });
  return call(asking, "signin", "google");
}

const csrfCookie = isSecure ? "__Host-next-auth.csrf-token" : "next-auth.csrf-token";

/** The library would tell on a page of its own what went wrong; it is told where somebody can try again. */
export async function hearGoogle(request: NextRequest): Promise<Response> {
  const response = await call(request, "callback", "google");
  if (!/\/api\/auth\/(error|signin)\b/.test(response.headers.get("location") ?? "")) return response;
  const { linkTo } = await readErrand();
  return seeOther(`${linkTo ? "/account/security" : "/login"}?problem=google_failed`);
}
