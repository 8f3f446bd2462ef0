import { type NextRequest, NextResponse } from "next/server";
import { readClaims } from "@/app/_server/claims";
import { cookieName } from "@/app/_server/cookie-names";
import { bucketOrigin } from "@/lib/bucket-address";
import { filterSegment, readFilter } from "@/lib/catalog/discover-filter";
import { appMode, env } from "@/lib/env";
import { type Locale, localeCookie, pickLocale } from "@/lib/locale";
import { mayEnter } from "@/lib/permissions";
import { securityPolicy } from "@/lib/security-policy";

export async function middleware(request: NextRequest) {
  const { pathname, searchParams } = request.nextUrl;
  const inside = /^\/(pt-BR|en)(\/.*|$)/.exec(pathname);
  if (inside)
    return NextResponse.redirect(new URL((inside[2] || "/") + request.nextUrl.search, env.APP_URL), 308);

  const claims = await readClaims(request.cookies.get(cookieName("session"))?.value);

  const entry = mayEnter(pathname, claims?.role ?? null);
  if (entry === "sign-in") {
    const login = new URL("/login", env.APP_URL);
    login.searchParams.set("next", pathname + request.nextUrl.search);
    return NextResponse.redirect(login);
  }

  const locale = pickLocale(
    request.cookies.get(localeCookie)?.value,
    request.headers.get("accept-language"),
    env.DEFAULT_LOCALE,
  );
  const room = entry === "no" ? "/forbidden" : roomOf(pathname, searchParams, Boolean(claims));
  const url = request.nextUrl.clone();
  url.pathname = `/${locale}${room}`;
  // A remembered page brings its own policy, which a policy of ours would overrule.
  return isRendered(room) ? rewriteWithNonce(request, url, locale) : NextResponse.rewrite(url);
}

/** Drawn for each request, with a nonce; every other room is remembered, or leads nowhere. */
const isRendered = (room: string) => renderedRooms.test(room);
const renderedRooms =
  /^\/(me|search|login|register|two-factor|verify-email|forgot-password|reset-password|change-email|undo-email-change|keep-account|unsubscribe|confirm|become-a-creator|library|studio|admin|account|design)(\/|$)/;

/** Where inside the house an address is answered: signed-in visitors get the personal twin of a public page. */
function roomOf(pathname: string, query: URLSearchParams, isSignedIn: boolean): string {
  if (isHidden(pathname)) return "/nowhere";
  const twin = isSignedIn && isPublic(pathname) ? "/me" : "";
  if (pathname === "/") return twin;
  if (pathname !== "/creators") return twin + pathname;
  return query.get("q")
    ? `${twin}/search`
    : `${twin}/discover/${encodeURIComponent(filterSegment(readFilter(query)))}`;
}

const isPublic = (pathname: string) => /^\/$|^\/(creators|posts|products)(\/|$)|^\/plans$/.test(pathname);

/** Rooms have no address of their own. */
const isHidden = (pathname: string) => /^\/(me|discover|search|forbidden)(\/|$)/.test(pathname);

function rewriteWithNonce(request: NextRequest, url: URL, locale: Locale) {
  const nonce = crypto.randomUUID();
  const policy = securityPolicy({
    script: `'nonce-${nonce}'`,
    media: new URL(env.MEDIA_CDN_URL).origin,
    storage: bucketOrigin(env),
    signIn: env.GOOGLE_CLIENT_ID && new URL(env.GOOGLE_ISSUER).origin,
    isDevelopment: appMode === "development",
  });
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  // A loading state may be drawn before the layout has told next-intl which language this is.
  headers.set("x-next-intl-locale", locale);

  const response = NextResponse.rewrite(url, { request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

/**
 * Signed-out visitors of a cached page never come through here: that page answers by itself.
 * Here come the signed-in, the guarded areas, and the pages that depend on what the address asks.
 */
export const config = {
  runtime: "nodejs",
  matcher: [
    { source: "/((?!api/|_next/|.*\\.[a-z0-9]+$).*)", has: [{ type: "cookie", key: "session" }] },
    { source: "/((?!api/|_next/|.*\\.[a-z0-9]+$).*)", has: [{ type: "cookie", key: "__Host-session" }] },
    "/studio/:path*",
    "/admin/:path*",
    "/account/:path*",
    "/login",
    "/register",
    "/two-factor",
    "/verify-email",
    "/forgot-password",
    "/reset-password",
    "/change-email",
    "/undo-email-change",
    "/keep-account",
    "/unsubscribe",
    "/confirm",
    "/become-a-creator/:path*",
    "/library/:path*",
    "/pt-BR/:path*",
    "/en/:path*",
    "/me/:path*",
    "/discover/:path*",
    "/search",
    "/forbidden",
    "/design",
    { source: "/creators", has: [{ type: "query", key: "q" }] },
    { source: "/creators", has: [{ type: "query", key: "category" }] },
    { source: "/creators", has: [{ type: "query", key: "price" }] },
    { source: "/creators", has: [{ type: "query", key: "format" }] },
    { source: "/creators", has: [{ type: "query", key: "recent" }] },
    { source: "/creators", has: [{ type: "query", key: "sort" }] },
    { source: "/creators", has: [{ type: "query", key: "p" }] },
  ],
};
