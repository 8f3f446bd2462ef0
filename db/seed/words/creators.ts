import type { Category } from "@/lib/catalog/categories";

export interface CreatorWords {
  readonly name: string;
  readonly category: Category;
  readonly bio: string;
}

const by = (category: Category, name: string, bio: string): CreatorWords => ({ category, name, bio });

/** Invented people, each with a login. The first is the one the demo login opens. */
export const people: readonly CreatorWords[] = [
  by(
    "music",
    "Lia Montalvo",
    "Compositora e violonista. Publico ensaios, partituras e as versões que não entram no disco. Toda quinta tem uma demo nova.",
  ),
  by(
    "cooking",
    "Bento Arruda",
    "Cozinho com o que a feira traz e explico o porquê de cada passo. Receitas testadas em fogão comum.",
  ),
  by(
    "fitness",
    "Nara Quintela",
    "Professora de movimento há doze anos. Sequências curtas para fazer na sala, com progressão de verdade.",
  ),
  by(
    "photography",
    "Otto Veras",
    "Fotografo lugares quietos e conto como cada imagem foi feita, da luz à edição.",
  ),
  by(
    "illustration",
    "Ciça Amaral",
    "Ilustradora de livros infantis. Aqui mostro rascunhos, camadas e todas as tentativas que não deram certo.",
  ),
  by(
    "games",
    "Davi Lontra",
    "Crio jogos de mesa pequenos e publico as versões de teste antes de todo mundo. Quem apoia vota nas regras.",
  ),
  by(
    "science",
    "Iara Pestana",
    "Astrônoma amadora e professora. Experimentos que cabem na varanda e perguntas que não cabem numa aula.",
  ),
  by(
    "travel",
    "Tom Belarmino",
    "Viajo devagar, de ônibus e bicicleta. Roteiros com preços, horários e o que deu errado.",
  ),
  by(
    "crafts",
    "Zuleica Prado",
    "Cestaria, encadernação e consertos visíveis. Ensino o que aprendi com minha tia e o que descobri depois.",
  ),
  by(
    "languages",
    "Emil Farah",
    "Professor de idiomas para quem tem pouco tempo. Aulas de dez minutos e muita conversa.",
  ),
  by(
    "finance",
    "Rosa Teles",
    "Contas do dia a dia sem susto. Planilhas abertas, linguagem simples e nenhuma promessa milagrosa.",
  ),
  by(
    "cinema",
    "Inês Calado",
    "Montadora. Analiso cenas plano a plano e gravo exercícios que você pode fazer com o celular.",
  ),
  by(
    "music",
    "Caetana Lobo",
    "Pianista de armário e colecionadora de silêncios. Gravações caseiras e arranjos para quarteto.",
  ),
  by(
    "cooking",
    "Mirela Sanches",
    "Confeiteira. Massas, caldas e o ponto exato das coisas, com medidas em gramas.",
  ),
  by(
    "crafts",
    "Joaquim Terra",
    "Jardineiro de quintal. Horta em caixotes, compostagem e plantas que perdoam esquecimentos.",
  ),
  by(
    "illustration",
    "Noel Batista",
    "Desenho cidades de memória. Processo gravado, pincéis e arquivos para estudar.",
  ),
  by("fitness", "Talita Roque", "Bailarina e coreógrafa. Aulas abertas de dança para quem nunca dançou."),
  by("languages", "Hugo Pimenta", "Escrevo humor e crônicas. Uma página por semana e as versões que cortei."),
  by(
    "games",
    "Aline Duarte",
    "Narradora de aventuras curtas. Masmorras de uma folha, personagens e trilhas para a mesa.",
  ),
  by(
    "photography",
    "Serena Dias",
    "Retratos com luz de janela. Ensaios completos e os bastidores de cada sessão.",
  ),
];

/** Run by the platform: no login, open to its plans. */
export const houses: readonly CreatorWords[] = [
  by("travel", "Rota Mansa", "Caminhos curtos, cidades pequenas e mapas anotados à mão."),
  by(
    "photography",
    "Clube da Luz",
    "Um tema por semana, muitas maneiras de olhar. Ensaios comentados por quem fotografa.",
  ),
  by("music", "Sala Sete", "Sessões ao vivo gravadas em uma sala de madeira, sem cortes e sem pressa."),
  by(
    "cooking",
    "Cozinha do Largo",
    "Receitas de bairro, ingredientes fáceis e a história por trás de cada prato.",
  ),
  by("science", "Hora Curiosa", "Perguntas simples com respostas cuidadosas. Um experimento por semana."),
  by(
    "illustration",
    "Ateliê Papel Vivo",
    "Colagem, guache e linha. Um coletivo que publica o processo inteiro.",
  ),
  by(
    "games",
    "Mesa Quatro",
    "Jogos para quatro pessoas e uma hora livre. Regras da casa e partidas comentadas.",
  ),
  by("fitness", "Estúdio Passo a Passo", "Treinos guiados para todas as idades, do aquecimento ao descanso."),
  by("crafts", "Oficina Mão na Massa", "Cerâmica, madeira e tecido em projetos de um fim de semana."),
  by(
    "languages",
    "Café Poliglota",
    "Conversas guiadas, leituras em voz alta e exercícios curtos em cinco idiomas.",
  ),
  by("finance", "Caderno de Contas", "Orçamento doméstico com exemplos reais e planilhas prontas para usar."),
  by(
    "cinema",
    "Cine Quintal",
    "Sessões comentadas, curtas caseiros e a gramática do cinema explicada sem pose.",
  ),
  by("cinema", "Planta Livre", "Arquitetura vista pela câmera: pátios, escadas e a luz de cada hora."),
  by("science", "Céu de Bolso", "O que ver no céu deste mês, sem telescópio."),
  by("travel", "Janela do Trem", "Viagens lentas contadas estação por estação."),
  by("finance", "Moeda Miúda", "Pequenas decisões que somam muito no fim do ano."),
  by("music", "Coro da Esquina", "Arranjos vocais para gente comum, com guias de cada voz."),
  by("photography", "Arquivo Azul", "Fotografia de água em todas as formas: neblina, rio, mar e chuva."),
  by("cooking", "Pão & Companhia", "Fermentação natural, massas e a paciência como ingrediente."),
  by("illustration", "Tinta Fresca", "Estudos semanais de cor, forma e letra."),
];
