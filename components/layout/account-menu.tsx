import { LogOut } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { menuItemStyle } from "@/components/ui/menu-item-style";
import { PopoverMenu } from "@/components/ui/popover-menu";
import type { Account, SignOut } from "./account";
import { accountNav } from "./nav";

type Props = { account: Account; signOut: SignOut };

export function AccountMenu({ account, signOut }: Props) {
  const t = useTranslations("layout");
  const items = accountNav(account.role);
  return (
    <PopoverMenu
      label={t("accountOf", { name: account.name })}
      trigger={<Avatar name={account.name} src={account.avatarUrl} size="sm" />}
    >
      <div className="border-border border-b px-3 pt-2 pb-3">
        <p className="truncate font-semibold text-label">{account.name}</p>
        <p className="truncate text-caption text-muted">{account.email}</p>
      </div>
      <ul className="py-1.5">
        {items.map(({ href, label, icon: Icon, prefetch }) => (
          <li key={href}>
            <Link href={href} prefetch={prefetch} className={menuItemStyle}>
              <Icon aria-hidden="true" />
              {t(`nav.${label}`)}
            </Link>
          </li>
        ))}
        <li>
          <form action={signOut}>
            <button type="submit" className={menuItemStyle}>
              <LogOut aria-hidden="true" />
              {t("signOut")}
            </button>
          </form>
        </li>
      </ul>
    </PopoverMenu>
  );
}
