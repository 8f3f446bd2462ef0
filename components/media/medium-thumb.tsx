import { AudioLines, FileArchive, FileText, Film, Image as ImageIcon, type LucideIcon } from "lucide-react";
import { Picture } from "@/components/catalog/picture";
import { cn } from "@/components/ui/cn";
import type { LibraryItem } from "@/lib/media/library-item";

const icons: Record<LibraryItem["kind"], LucideIcon> = {
  image: ImageIcon,
  video: Film,
  audio: AudioLines,
  document: FileText,
  archive: FileArchive,
};

type Props = { item: Pick<LibraryItem, "kind" | "picture">; sizes: string; className?: string };

/** A picture where there is one, else the sign of its kind; the name stands beside it. */
export function MediumThumb({ item: { kind, picture }, sizes, className }: Props) {
  const Icon = icons[kind];
  if (picture) return <Picture picture={picture} sizes={sizes} alt="" className={className} />;
  return (
    <span className={cn("grid place-items-center bg-s2 text-subtle", className)}>
      <Icon aria-hidden="true" className="size-8" strokeWidth={1.5} />
    </span>
  );
}
