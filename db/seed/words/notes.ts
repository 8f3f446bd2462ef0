/** What stands in a list in the middle of a post. */
export const notes: readonly string[] = [
  "Comece pelo que já está à mão.",
  "Anote o tempo de cada etapa.",
  "Faça uma vez devagar antes de acelerar.",
  "Guarde a primeira versão, mesmo torta.",
  "Troque só uma coisa por tentativa.",
  "Peça a opinião de quem nunca viu.",
  "Pare no ponto em que ainda dá vontade de continuar.",
  "Compare com o que você fez no mês passado.",
  "Deixe descansar até o dia seguinte.",
  "Repita o trecho mais difícil, não o mais bonito.",
];

export const noteTitles: readonly string[] = [
  "Para levar daqui",
  "O que funcionou",
  "Três lembretes",
  "Antes de tentar em casa",
];
