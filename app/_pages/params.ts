import type { Locale } from "@/lib/locale";

/** What every page under the locale segment is given; the layout above has already refused other languages. */
export type LocalePage<More extends object = object> = { params: Promise<{ locale: Locale } & More> };
