import { Fragment } from "react";
import { Section, Text } from "react-email";
import { deviceName } from "@/lib/device-name";
import { formatMoment } from "@/lib/format-date";
import type { Locale } from "@/lib/locale";
import type { Where } from "../letter";
import type { Words } from "../words/words";
import { styles } from "./styles";

interface FactsProps {
  where: Where;
  words: Words;
  locale: Locale;
}

export function Facts({ where: { userAgent, ip, at }, words, locale }: FactsProps) {
  const facts = [
    [words.device, deviceName(userAgent, locale)],
    [words.ip, ip ?? words.unknown],
    [words.time, formatMoment(at, locale)],
  ];
  return (
    <Section className="box" style={styles.box}>
      <Text style={styles.facts}>
        {facts.map(([name, value], index) => (
          <Fragment key={name}>
            {index > 0 && <br />}
            {name}: <strong>{value}</strong>
          </Fragment>
        ))}
      </Text>
    </Section>
  );
}
