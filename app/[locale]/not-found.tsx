import { RefusalWords } from "@/app/_pages/refusal";

export default function NotFound() {
  return (
    <main id="content" className="page">
      <RefusalWords kind="notFound" />
    </main>
  );
}
