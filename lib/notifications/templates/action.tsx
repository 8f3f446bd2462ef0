import { Button, Link, Text } from "react-email";
import { styles } from "./styles";

interface ActionProps {
  label: string;
  link: string;
  bareLink: string;
}

/** The text twin has no button that could fail: there the label stands before its address. */
export function Action({ label, link, bareLink }: ActionProps) {
  return (
    <>
      <Button href={link} className="button" style={styles.button}>
        {label}
      </Button>
      <Text className="quiet" style={styles.quiet} data-skip-in-text>
        {bareLink}
        <br />
        <Link href={link} className="link" style={styles.link}>
          {link}
        </Link>
      </Text>
    </>
  );
}
