import type { ReactNode } from "react";
import type { Account, SignOut } from "./account";
import { BottomNav } from "./bottom-nav";
import { Footer, type FooterLink } from "./footer";
import { Header } from "./header";
import { RouteFocus } from "./route-focus";
import { SearchKey } from "./search-key";
import { SkipLink } from "./skip-link";
import { ViewingBanner } from "./viewing-banner";

type Props = {
  children: ReactNode;
  /** Left out on cached pages, which are the same for everybody. */
  account?: Account | null;
  signOut?: SignOut;
  help?: FooterLink[];
  contacts?: FooterLink[];
};

export function PublicShell({ children, account, signOut, help, contacts }: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <ViewingBanner account={account} />
      <RouteFocus />
      <SearchKey />
      <Header account={account} signOut={signOut} />
      <main id="content" tabIndex={-1} className="page grow pt-6 pb-16 md:pt-10">
        {children}
      </main>
      <Footer help={help} contacts={contacts} />
      <BottomNav signedIn={Boolean(account)} />
    </div>
  );
}
