import { RefusalWords } from "@/app/_pages/refusal";

export default function Forbidden() {
  return (
    <main id="content" className="page">
      <RefusalWords kind="forbidden" />
    </main>
  );
}
