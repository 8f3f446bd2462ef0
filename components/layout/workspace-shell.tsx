import { Menu } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { Sheet } from "@/components/ui/sheet";
import { Toaster } from "@/components/ui/toaster";
import type { Account, SignOut } from "./account";
import { CommandMenu } from "./command-menu";
import { LogoMark } from "./logo";
import type { Workspace } from "./nav";
import { RouteFocus } from "./route-focus";
import { Shortcuts } from "./shortcuts";
import { Sidebar } from "./sidebar";
import { SkipLink } from "./skip-link";
import { usePaletteProps } from "./use-palette-props";
import { useShortcutWords } from "./use-shortcut-words";
import { ViewingBanner } from "./viewing-banner";

type Props = { workspace: Workspace; account: Account; signOut: SignOut; children: ReactNode };

/** The frame of studio and admin: a sidebar from 1024 px, a drawer below. */
export function WorkspaceShell({ workspace, account, signOut, children }: Props) {
  const t = useTranslations("layout");
  const palette = usePaletteProps(workspace);
  const sidebar = { workspace, account, signOut };
  return (
    <>
      <SkipLink />
      <ViewingBanner account={account} />
      <div className="min-h-dvh lg:grid lg:grid-cols-[17rem_minmax(0,1fr)]">
        <RouteFocus />
        <aside
          aria-label={t(`nav.${workspace}`)}
          className="sticky top-(--viewing-height) hidden h-[calc(100dvh-var(--viewing-height))] overflow-y-auto border-border border-r bg-s1 lg:block"
        >
          <Sidebar
            {...sidebar}
            search={<CommandMenu {...palette} />}
            shortcuts={<Shortcuts chords={palette.items} words={useShortcutWords()} />}
          />
        </aside>
        <div className="flex min-w-0 flex-col">
          <header className="sticky top-(--viewing-height) z-30 flex h-(--header-height) items-center gap-1 border-border border-b bg-bg/92 px-2 backdrop-blur-md lg:hidden">
            <Sheet
              side="left"
              title={t(`nav.${workspace}`)}
              closeLabel={t("close")}
              trigger={<Menu aria-hidden="true" />}
              triggerLabel={t("openMenu")}
              triggerClassName={buttonStyle({ variant: "ghost", size: "icon" })}
            >
              <div className="-mx-5 flex grow flex-col">
                <Sidebar {...sidebar} />
              </div>
            </Sheet>
            <Link
              href={`/${workspace}`}
              className="mr-auto inline-flex min-h-11 min-w-11 items-center gap-2 rounded-control px-2 font-semibold text-body"
            >
              <LogoMark className="size-7" />
              {t(`nav.${workspace}`)}
            </Link>
            <CommandMenu {...palette} compact />
          </header>
          <main id="content" tabIndex={-1} className="page max-w-[90rem] grow pt-6 pb-20 lg:pt-10">
            {children}
          </main>
        </div>
        <Toaster label={t("notifications")} />
      </div>
    </>
  );
}
