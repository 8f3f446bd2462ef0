/** The keys are stored and stand in addresses; the interface names them in the visitor's language. */
export const categories = [
  "music",
  "cooking",
  "fitness",
  "photography",
  "illustration",
  "games",
  "science",
  "travel",
  "crafts",
  "languages",
  "finance",
  "cinema",
] as const;

export type Category = (typeof categories)[number];

/** What an import or an older version stored may be no category of ours. */
export const categoryOf = (value: string | null): Category | null =>
  categories.find((category) => category === value) ?? null;

/** What people type when they look for a category, in both languages. */
export const searchWords: Record<Category, string> = {
  music: "música music canção som",
  cooking: "culinária cozinha receitas cooking food recipes",
  fitness: "treino movimento dança saúde fitness dance workout",
  photography: "fotografia foto photography photo",
  illustration: "ilustração desenho arte illustration drawing art",
  games: "jogos games tabuleiro rpg",
  science: "ciência science astronomia",
  travel: "viagem viagens travel trips",
  crafts: "artesanato jardim faça você mesmo crafts diy garden",
  languages: "idiomas línguas escrita languages writing",
  finance: "finanças dinheiro orçamento finance money budget",
  cinema: "cinema filmes arquitetura film movies architecture",
};
