import { cached } from "@/app/_server/cached";
import { tags } from "@/lib/page-cache";
import { listSupportContacts } from "@/lib/settings/support-contacts";

const contacts = cached("support contacts", () => [tags.brand], listSupportContacts);

const names: Record<string, string> = { whatsapp: "WhatsApp", telegram: "Telegram", email: "E-mail" };

export const supportLinks = async () =>
  (await contacts()).map(({ platform, url }) => ({ label: names[platform] ?? platform, href: url }));
