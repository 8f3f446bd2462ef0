import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

const merge = extendTailwindMerge({
  extend: {
    theme: {
      text: ["caption", "label", "body", "lead", "h4", "h3", "h2", "h1", "hero"],
      radius: ["control", "card", "sheet"],
    },
  },
});

/** Joins classes, the last one winning. It weighs 8 KB: client components of public pages do without it. */
export const cn = (...classes: ClassValue[]): string => merge(clsx(classes));
