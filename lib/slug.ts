/** The same rule as the check in db/schema/creators.ts. */
const plain = /^[a-z0-9](-?[a-z0-9])*$/;
const shortest = 3;
const longest = 40;

/** Words that are, or may become, addresses of ours, names that sound like us, and names an old Windows cannot store. */
const reserved = new Set(
  `about account accounts admin administrator ads api app assets auth billing blog bot callback cdn checkout
  con aux nul prn com1 lpt1 contact cookies creator creatorflix creators dashboard demo dev discover docs download
  downloads email en explore fan fans faq favicon feed forgot-password forum ftp help home hostmaster id image images
  imap index info invite legal library license localhost login logout mail manifest me media membership message
  messages mod moderator model models new news notifications null oauth official orders owner page pages password
  payment payments payout payouts plan plans pop pop3 post postmaster posts press privacy product products profile
  pt pt-br public purchases register reset-password robots root rss sales search security self settings shop signin
  signout signup sitemap smtp sobre ssl staff static status store studio subscribe subscription subscriptions support
  suporte sysadmin system team terms test tier tiers tip tips token tos trust two-factor undefined upload uploads user
  users v1 v2 validate verify verify-email webhook webhooks webmaster well-known whitelabel www`.split(/\s+/),
);

export const isReservedSlug = (slug: string): boolean => reserved.has(slug);

/** Whether a person may be found under this word. Look-alikes from other alphabets are not letters here. */
export const isSlug = (text: string): boolean =>
  text.length >= shortest && text.length <= longest && plain.test(text) && !isReservedSlug(text);

/** A suggestion made from a name. It may still be too short, reserved or taken: ask `isSlug` and the database. */
export const slugify = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-|-$/g, "");
