import { useTranslations } from "next-intl";

/** What an action is called; one that nobody named yet goes by its own name. */
export function useActionWords(): (action: string) => string {
  const t = useTranslations("admin.audit");
  return (action) => {
    const key = `action.${action}` as "action.clients.view";
    return t.has(key) ? t(key) : action;
  };
}
