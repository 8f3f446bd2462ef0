export interface Mail {
  /** A mail sent again keeps its id, so that a mail server can tell the two are one. */
  id: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  /** An address that takes no more letters of this kind to whoever is named in it. */
  unsubscribe?: string | null;
}

export interface Mailer {
  /**
   * Accepted: from here on the mail server answers for it. Refused: there is no such mailbox, and asking again
   * will not make one. Everything else is thrown as `unavailable` and may be tried again.
   */
  send(mail: Mail): Promise<"accepted" | "refused">;
}
