import type { Category } from "@/lib/catalog/categories";
import type { FileKind } from "./products";

export const addonWords: readonly {
  title: string;
  description: string;
  priceCents: number;
  category: Category;
  files: readonly FileKind[];
}[] = [
  {
    title: "Pacote de papéis de parede",
    description: "Artes da plataforma em tamanho grande, para celular e computador.",
    priceCents: 990,
    category: "illustration",
    files: ["bundle"],
  },
  {
    title: "Trilhas para concentrar",
    description: "Gravações calmas para ler, estudar ou trabalhar.",
    priceCents: 1490,
    category: "music",
    files: ["song", "track"],
  },
  {
    title: "Guia impresso do catálogo",
    description: "O melhor de cada categoria em um PDF para imprimir e anotar.",
    priceCents: 1990,
    category: "photography",
    files: ["pages"],
  },
];
