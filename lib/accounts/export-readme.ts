import { formatMoment } from "@/lib/format-date";
import type { Locale } from "@/lib/locale";

const words: Record<Locale, (brand: string, at: string) => string> = {
  "pt-BR": (brand, at) => `Seus dados no ${brand}, reunidos em ${at}.

Cada arquivo é uma lista em JSON, que abre em qualquer editor de texto ou planilha.
Valores em dinheiro estão em centavos, ao lado da moeda. Horários estão em UTC.

profile.json             quem você é para nós
connected-accounts.json  contas conectadas, como a do Google
passkeys.json            chaves de acesso
sessions.json            onde você entrou
devices.json             navegadores que reconhecemos
notifications.json       avisos que você recebeu
events.json              o que foi feito na sua conta
comments.json            o que você comentou
reports.json             o que você denunciou
checkouts.json           pedidos, com os dados de contato que você informou
purchases.json           o que você comprou
tips.json                gorjetas que você deu
subscriptions.json       suas assinaturas
payments.json            seus pagamentos
creator-page.json        sua página de criador, se você tem uma, e a identidade que enviou
creator-posts.json       seus posts
creator-products.json    seus produtos
creator-plans.json       seus níveis de assinatura

Senhas, códigos e chaves não estão aqui: nós mesmos só guardamos o que não se pode ler.
Guarde este arquivo em um lugar seguro.
`,
  en: (brand, at) => `Your data at ${brand}, gathered on ${at}.

Each file is a list in JSON, which any text editor or spreadsheet opens.
Amounts are in minor units, beside their currency. Times are in UTC.

profile.json             who you are to us
connected-accounts.json  connected accounts, such as Google
passkeys.json            passkeys
sessions.json            where you signed in
devices.json             browsers we recognise
notifications.json       notices you received
events.json              what was done in your account
comments.json            what you commented
reports.json             what you reported
checkouts.json           orders, with the contact details you gave
purchases.json           what you bought
tips.json                tips you gave
subscriptions.json       your memberships
payments.json            your payments
creator-page.json        your creator page, if you have one, and the identity you sent
creator-posts.json       your posts
creator-products.json    your products
creator-plans.json       your membership tiers

Passwords, codes and keys are not here: we ourselves keep only what cannot be read.
Keep this file in a safe place.
`,
};

export const readme = (locale: Locale, brand: string, at: Date): string =>
  words[locale](brand, formatMoment(at, locale));
