import type { Category } from "@/lib/catalog/categories";

export interface TierWords {
  readonly name: string;
  readonly description: string;
  readonly benefits: readonly string[];
}

/** From the smallest to the largest; each includes the ones before it. */
export const tierLadders: readonly (readonly TierWords[])[] = [
  [
    {
      name: "Plateia",
      description: "Para acompanhar de perto.",
      benefits: ["Todas as publicações para membros", "Comentários liberados"],
    },
    {
      name: "Bastidores",
      description: "O processo inteiro, com erros e acertos.",
      benefits: ["Tudo do nível anterior", "Arquivos de trabalho", "Publicações um dia antes"],
    },
    {
      name: "Camarim",
      description: "Conversas mensais em grupo pequeno.",
      benefits: ["Tudo dos níveis anteriores", "Encontro mensal ao vivo", "Votação dos próximos temas"],
    },
    {
      name: "Produção",
      description: "Para quem quer fazer parte.",
      benefits: [
        "Tudo dos níveis anteriores",
        "Seu nome nos créditos",
        "Uma sessão individual por trimestre",
      ],
    },
  ],
  [
    {
      name: "Semente",
      description: "O apoio que mantém tudo de pé.",
      benefits: ["Publicações exclusivas", "Boletim quinzenal"],
    },
    {
      name: "Broto",
      description: "Mais conteúdo, com materiais para baixar.",
      benefits: ["Tudo do nível Semente", "Materiais em PDF"],
    },
    {
      name: "Árvore",
      description: "Acesso completo e participação.",
      benefits: ["Tudo do nível Broto", "Perguntas respondidas em vídeo", "Acervo completo"],
    },
  ],
  [
    {
      name: "Essencial",
      description: "Acesso às publicações da semana.",
      benefits: ["Publicações para membros", "Acervo dos últimos meses"],
    },
    {
      name: "Completo",
      description: "Tudo o que já foi publicado.",
      benefits: ["Acervo inteiro", "Materiais de apoio", "Prioridade nas respostas"],
    },
  ],
  [
    {
      name: "Clube",
      description: "Um só nível, tudo incluído.",
      benefits: ["Todas as publicações", "Materiais de apoio", "Encontros abertos"],
    },
  ],
];

export const freeTier: TierWords = {
  name: "Comunidade",
  description: "Acompanhe sem pagar nada.",
  benefits: ["Publicações da comunidade", "Avisos de novidades"],
};

/** What only this kind of creator gives. */
export const specialBenefits: Record<Category, string> = {
  music: "Partituras e faixas separadas",
  cooking: "Lista de compras da semana",
  fitness: "Plano de treino mensal",
  photography: "Arquivos em alta resolução",
  illustration: "Pincéis e camadas originais",
  games: "Versões de teste para imprimir",
  science: "Roteiros de experimento",
  travel: "Mapas com pontos marcados",
  crafts: "Moldes em tamanho real",
  languages: "Exercícios corrigidos",
  finance: "Planilhas editáveis",
  cinema: "Roteiros comentados",
};
