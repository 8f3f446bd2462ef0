import type { ReactNode } from "react";
import { Body, Container, Head, Heading, Html, Preview, Section, Text } from "react-email";
import type { Locale } from "@/lib/locale";
import { darkStyles, styles } from "./styles";

interface LayoutProps {
  locale: Locale;
  brand: string;
  title: string;
  /** What an inbox shows beside the subject. */
  preview: string;
  /** Why its reader gets this. */
  why: string;
  children: ReactNode;
}

/** No picture and nothing that is fetched: it is whole without images, and opening it tells nobody. */
export function Layout({ locale, brand, title, preview, why, children }: LayoutProps) {
  return (
    <Html lang={locale}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{title}</title>
        <style>{darkStyles}</style>
      </Head>
      <Body lang={locale} className="page" style={styles.body}>
        <Preview useTitleTag={false}>{preview}</Preview>
        {/* The page once more, as a table: Body repeats its style on a cell that no class reaches. */}
        <Section className="page" style={styles.page}>
          <Container style={styles.column}>
            <Text style={styles.wordmark}>{brand}</Text>
            <Section className="card" style={styles.card}>
              <Heading style={styles.title}>{title}</Heading>
              {children}
            </Section>
            <Text className="quiet" style={{ ...styles.quiet, margin: "20px 8px" }}>
              {why}
            </Text>
          </Container>
        </Section>
      </Body>
    </Html>
  );
}
