type Sources = {
  script: string;
  media: string;
  storage: string;
  /** Where a form of ours may end, beside the store that hands out files: browsers hold redirects to this rule too. */
  signIn?: string;
  isDevelopment?: boolean;
};

/** One policy for every page; only what allows its inline scripts differs: a nonce, or the hash of each. */
export const securityPolicy = ({ script, media, storage, signIn, isDevelopment = false }: Sources): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${script}${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: ${media} ${storage}`,
    `media-src 'self' blob: ${media} ${storage}`,
    "font-src 'self'",
    `connect-src 'self' ${storage}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    `form-action 'self' ${storage}${signIn ? ` ${signIn}` : ""}`,
    "frame-ancestors 'none'",
  ].join("; ");
