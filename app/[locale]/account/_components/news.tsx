import { Alert } from "@/components/ui/alert";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";

type Props = { tone: "success" | "danger"; title: string; children?: string };

/** What a form did whose place on the page is gone. Told anew each time, though the address may be the same. */
export function News({ tone, title, children }: Props) {
  return (
    <FocusOnArrival key={crypto.randomUUID()}>
      <Alert tone={tone} title={title}>
        {children}
      </Alert>
    </FocusOnArrival>
  );
}
