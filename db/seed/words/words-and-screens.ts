import type { Subject } from "./topics";

export const languages: Subject = {
  titles: [
    "{}: aula curta",
    "Conversa guiada: {}",
    "{} sem decorar listas",
    "Exercício comentado: {}",
    "{}: dez frases úteis",
    "Oficina de texto: {}",
  ],
  topics: [
    ["pedir informação na rua", "Três verbos e um gesto resolvem a maior parte das conversas."],
    ["sons que não existem em português", "Grave a própria voz: o ouvido aprende antes da boca."],
    ["verbos irregulares mais usados", "Aprenda-os em frases, em grupos de quatro, nunca em colunas."],
    ["leitura em voz alta", "Dez minutos por dia arrumam o ritmo mais do que qualquer regra."],
    ["crônica de uma página", "Corte o primeiro parágrafo: o texto quase sempre começa no segundo."],
    ["humor em segunda língua", "A pausa antes da palavra final vale tanto quanto a palavra."],
    ["diário em outro idioma", "Cinco linhas por noite, com erros, vencem uma página perfeita por mês."],
    ["falsos amigos", "Anote onde você errou de verdade: esses não se esquecem mais."],
    ["cartas formais e informais", "A despedida diz mais sobre a relação do que a saudação."],
    ["escuta com legendas desligadas", "Na primeira vez procure só os nomes; na segunda, os verbos."],
    ["vocabulário de cozinha", "Etiquetas nos armários ensinam sessenta palavras em duas semanas."],
    ["perguntas abertas", "Trocar o sim ou não por como mantém a conversa viva."],
  ],
};

export const finance: Subject = {
  titles: [
    "{}: planilha comentada",
    "{} em linguagem simples",
    "Plano de um mês: {}",
    "Dúvida de quem acompanha: {}",
    "{}: contas na ponta do lápis",
    "Antes de decidir: {}",
  ],
  topics: [
    [
      "orçamento de quem ganha por projeto",
      "Pague-se um valor fixo e deixe a sobra dos meses bons cobrir os fracos.",
    ],
    ["reserva para imprevistos", "Três meses de gastos fixos é um começo honesto para a maioria das casas."],
    ["comparar à vista e a prazo", "O parcelado só empata se o dinheiro parado render mais que o desconto."],
    ["contas divididas em casa", "Dividir em proporção à renda evita a conversa difícil do dia vinte."],
    ["dívida mais cara primeiro", "Liste pelas taxas, não pelo tamanho, e ataque a do topo."],
    ["compras de mercado com lista", "Quatro semanas de notas guardadas mostram onde a lista falha."],
    ["metas com data", "Uma meta sem data é um desejo; com data vira uma parcela."],
    ["gastos que ninguém vê", "Some as assinaturas pequenas e multiplique por doze."],
    ["primeira declaração de imposto", "Separe os comprovantes por mês e a tarefa cabe em uma tarde."],
    ["preço do próprio trabalho", "Comece pelas horas que ninguém paga: proposta, ajuste e cobrança."],
    ["juros explicados com bolo", "Cada fatia nova cresce também sobre as fatias que ficaram na mesa."],
    ["viagem sem parcelas", "Guardar antes custa o mesmo tempo e dispensa os juros."],
  ],
};

export const cinema: Subject = {
  titles: [
    "{}: análise de uma cena",
    "Plano a plano: {}",
    "{} no cinema e na rua",
    "Sessão comentada: {}",
    "{}: três exemplos",
    "Caderno de direção: {}",
  ],
  topics: [
    [
      "luz que vem da janela",
      "A cena inteira foi iluminada por um único lado, e o rosto decide o que esconder.",
    ],
    ["escadas em cena", "Subir ou descer diz quem manda antes da primeira palavra."],
    ["silêncio antes do corte", "Meio segundo sem som faz o corte seguinte parecer inevitável."],
    ["cor como personagem", "O vermelho só aparece três vezes, sempre quando alguém mente."],
    ["corredores longos", "A perspectiva puxa o olhar e o som dos passos marca a espera."],
    ["plano-sequência caseiro", "Ensaiamos nove vezes sem câmera e gravamos na segunda tentativa."],
    ["pátios e varandas", "Espaços entre dentro e fora deixam as personagens hesitarem."],
    ["roteiro de curta-metragem", "Uma página por minuto, um desejo por página."],
    ["concreto e sombra", "A laje inclinada vira relógio: a sombra anda pela parede ao longo do dia."],
    ["montagem com fotos paradas", "Ritmo não pede movimento, pede ordem."],
    ["som gravado na rua", "O ruído de um bairro muda de tom conforme a hora, e o público percebe."],
    ["maquete para filmar", "Com a câmera na altura de um dedo, papelão vira avenida."],
  ],
};
