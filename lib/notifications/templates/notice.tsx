import { Link, Text } from "react-email";
import type { Letter } from "../letter";
import type { Notice as NoticeWords, Words } from "../words/words";
import { Action } from "./action";
import { Facts } from "./facts";
import { Layout } from "./layout";
import { styles } from "./styles";

interface NoticeProps {
  letter: Letter;
  notice: NoticeWords;
  words: Words;
  brand: string;
}

/** Something happened: what, where from, what can be done about it. */
export function Notice({
  letter: { locale, link, where, name, unsubscribe },
  notice,
  words,
  brand,
}: NoticeProps) {
  const { subject, paragraphs, button, notYou, remedy, why = words.why } = notice;
  const action = (label: string | undefined) =>
    label && link && <Action label={label} link={link} bareLink={words.bareLink} />;
  return (
    <Layout locale={locale} brand={brand} title={subject} preview={paragraphs[0] ?? ""} why={why}>
      <Text style={styles.text}>{words.greet(name)}</Text>
      {paragraphs.map((paragraph) => (
        <Text key={paragraph} style={styles.text}>
          {paragraph}
        </Text>
      ))}
      {action(button)}
      {where && <Facts where={where} words={words} locale={locale} />}
      {notYou && (
        <>
          <Text style={styles.strong}>{words.notYou}</Text>
          <Text style={styles.text}>{notYou}</Text>
        </>
      )}
      {action(remedy)}
      {unsubscribe && (
        <Text className="quiet" style={styles.quiet}>
          <Link href={unsubscribe} className="link" style={styles.link}>
            {words.unsubscribe}
          </Link>
        </Text>
      )}
    </Layout>
  );
}
