import type { Category } from "@/lib/catalog/categories";
import { games, illustration, photography } from "./image-and-play";
import { cooking, fitness, music } from "./sound-and-taste";
import type { Subject } from "./topics";
import { cinema, finance, languages } from "./words-and-screens";
import { crafts, science, travel } from "./world-and-hands";

export const subjects: Record<Category, Subject> = {
  music,
  cooking,
  fitness,
  photography,
  illustration,
  games,
  science,
  travel,
  crafts,
  languages,
  finance,
  cinema,
};

export const openings: readonly string[] = [
  "Comecei a semana com esta ideia e ela pediu mais espaço do que eu esperava.",
  "Vocês pediram nos comentários, então aqui está com todos os detalhes.",
  "Refiz do zero três vezes até ficar simples.",
  "Um registro curto do que aconteceu ontem por aqui.",
  "Esta é a parte que quase sempre fica de fora, e é a minha favorita.",
  "Guardei este material por meses e finalmente organizei tudo.",
  "Hoje é para quem está começando e também para quem quer voltar ao básico.",
  "Testei com calma antes de mostrar.",
  "Abri o caderno antigo e encontrei o ponto de partida.",
  "Fiz esta em uma tarde só, sem pressa e sem plano.",
  "Segunda parte da conversa do mês passado.",
  "A versão anterior funcionava; esta explica por quê.",
  "Separei o essencial para caber em dez minutos.",
  "Uma pergunta de quem acompanha virou este post.",
];

export const closings: readonly string[] = [
  "Conte depois como ficou o de vocês.",
  "Na próxima semana mostro a continuação.",
  "Deixei as anotações completas para quem quiser repetir.",
  "Se algo não ficou claro, pergunte: respondo todas.",
  "Salve para consultar quando precisar.",
  "O próximo passo já está na bancada.",
  "Vale tentar uma vez sem mudar nada e só depois adaptar.",
  "Quem acompanhou o processo vai reconhecer o começo.",
  "Obrigado por estarem aqui desde o primeiro rascunho.",
  "Amanhã publico as imagens que faltaram.",
  "É mais fácil do que parece na segunda tentativa.",
  "Guardei os erros também, porque ensinam mais.",
];
