export const feedAddress = (slug: string): string => `/creators/${slug}/feed.xml`;

/** The token is a part of the path: what follows a question mark is kept in more histories and logs. */
export const memberFeedAddress = (slug: string, token: string): string =>
  `/creators/${slug}/feed/${token}.xml`;
