import { render, toPlainText } from "react-email";
import type { Locale } from "@/lib/locale";
import type { Letter, News } from "../letter";
import type { Mail } from "../mailer";
import { english } from "../words/en";
import { portuguese } from "../words/pt-BR";
import type { Notice as NoticeWords, Words } from "../words/words";
import { Notice } from "./notice";

const languages: Record<Locale, (brand: string) => Words> = { "pt-BR": portuguese, en: english };

/** A letter as it goes out. The text twin is read from the HTML, so the two cannot say different things. */
export async function writeMail(letter: Letter, brand: string): Promise<Mail> {
  const words = languages[letter.locale](brand);
  const notice = noticeOf(words, letter.news);
  const html = await render(<Notice letter={letter} notice={notice} words={words} brand={brand} />);
  const text = toPlainText(html, { selectors: [{ selector: "h1", options: { uppercase: false } }] });
  return {
    id: letter.id,
    to: letter.to,
    subject: notice.subject,
    html,
    text,
    unsubscribe: letter.unsubscribe,
  };
}

/** The words of a kind are asked with the news of that same kind, which the compiler cannot follow. */
const noticeOf = (words: Words, news: News): NoticeWords =>
  (words.notices[news.kind] as (news: News) => NoticeWords)(news);
