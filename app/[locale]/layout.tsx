import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { preconnect } from "react-dom";
import { pageNonce } from "@/app/_server/nonce";
import { inter } from "@/components/layout/font";
import { ThemeProvider } from "@/components/layout/theme-provider";
import { env } from "@/lib/env";
import { isLocale } from "@/lib/locale";
import "../globals.css";

export const metadata: Metadata = {
  metadataBase: new URL(env.APP_URL),
  title: { default: "CreatorFlix", template: "%s · CreatorFlix" },
  openGraph: {
    siteName: "CreatorFlix",
    type: "website",
    images: [{ url: "/og.png", width: 1200, height: 630 }],
  },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: dark)", color: "#0b0b0f" },
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
  ],
};

type Props = { params: Promise<{ locale: string }>; children: ReactNode };

export default async function RootLayout({ params, children }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  preconnect(new URL(env.MEDIA_CDN_URL).origin);
  const nonce = await pageNonce();
  return (
    <html lang={locale} className={inter.variable} suppressHydrationWarning>
      <body>
        <ThemeProvider nonce={nonce}>{children}</ThemeProvider>
      </body>
    </html>
  );
}
