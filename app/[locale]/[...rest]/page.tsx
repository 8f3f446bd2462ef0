import { notFound } from "next/navigation";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

/** Every address that leads nowhere is answered inside the shell, in the reader's language. */
export default function UnknownPage() {
  notFound();
}
