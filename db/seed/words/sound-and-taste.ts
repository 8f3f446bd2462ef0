import type { Subject } from "./topics";

export const music: Subject = {
  titles: [
    "{}: a versão completa",
    "Ensaio aberto: {}",
    "Como estudo {}",
    "{}, compasso a compasso",
    "Faixa comentada: {}",
    "Demo de quinta: {}",
  ],
  topics: [
    [
      "baixo em seis por oito",
      "O segredo está em respirar no segundo tempo forte e deixar o quarto cair um pouco depois.",
    ],
    [
      "acordes abertos no violão",
      "Com a sexta corda em ré, três posições bastam para uma música inteira soar larga.",
    ],
    ["vozes em terças", "Gravei a segunda voz antes da principal para que as duas nascessem iguais em peso."],
    [
      "pandeiro com vassourinha",
      "A pele mais frouxa tira o brilho e deixa o grave conversar com o contrabaixo.",
    ],
    [
      "piano de armário",
      "Um feltro entre os martelos e as cordas muda mais o timbre do que qualquer microfone caro.",
    ],
    ["samples de cozinha", "Tampa de panela, torneira e colher de pau viraram caixa, chimbal e bumbo."],
    ["arranjo para quarteto", "Tirei notas até cada instrumento ter um momento em que só ele se move."],
    [
      "choro em andamento lento",
      "Devagar, as apojaturas deixam de ser enfeite e passam a contar a história.",
    ],
    [
      "mixagem com fones simples",
      "Confiro o equilíbrio em volume bem baixo: se a voz some, ela está baixa de verdade.",
    ],
    ["letra escrita no ônibus", "O refrão veio pronto entre dois pontos e o resto levou onze dias."],
    ["sintetizador de um botão", "Limitar os parâmetros me obrigou a resolver tudo com ritmo e silêncio."],
    [
      "metrônomo no contratempo",
      "Ouvir o clique só no dois e no quatro ensina a segurar o tempo por conta própria.",
    ],
  ],
};

export const cooking: Subject = {
  titles: [
    "{} sem mistério",
    "Receita da semana: {}",
    "{}: três erros e como evitá-los",
    "Teste de cozinha: {}",
    "{} para dias corridos",
    "Caderno da avó: {}",
  ],
  topics: [
    ["pão de fermentação lenta", "A massa descansa dezoito horas na geladeira e quase não precisa de sova."],
    ["feijão cremoso", "Um terço dos grãos amassado no fim engrossa o caldo sem farinha nenhuma."],
    [
      "moqueca de banana-da-terra",
      "A banana entra firme, no ponto em que a casca ainda tem partes amarelas.",
    ],
    ["caldo de legumes assados", "Assar as cascas por quarenta minutos dá cor e um doce discreto ao caldo."],
    ["massa fresca com semolina", "Cem gramas de semolina para cada ovo e meia hora de descanso: só isso."],
    ["bolo de fubá com goiabada", "Passe os cubos de goiabada na farinha para que não desçam até o fundo."],
    ["arroz soltinho", "O grão só para de grudar quando a água já entra fervendo na panela."],
    ["conserva de pepino", "A salmoura a três por cento fermenta em quatro dias numa cozinha fresca."],
    ["caramelo salgado", "Tire do fogo um tom antes da cor desejada: a panela continua cozinhando sozinha."],
    ["marmita de cinco dias", "Separar o que é crocante do que é úmido mantém tudo bom até sexta."],
    ["farofa de casca de limão", "Só a parte amarela, torrada na manteiga até perfumar a casa."],
    ["sopa de abóbora com gengibre", "O gengibre cru, ralado no prato, acorda a sopa inteira."],
  ],
};

export const fitness: Subject = {
  titles: [
    "{}: sequência guiada",
    "Aula aberta: {}",
    "{} em casa, sem aparelho",
    "Progressão de quatro semanas: {}",
    "{}: o que corrigir primeiro",
    "Diário de treino: {}",
  ],
  topics: [
    ["mobilidade de quadril", "Dez minutos por dia rendem mais do que uma hora no domingo."],
    ["agachamento com pausa", "Dois segundos parado embaixo mostram onde o equilíbrio se perde."],
    ["passo básico de samba", "O peso troca de pé antes do quadril, nunca ao mesmo tempo."],
    ["corrida leve em terreno plano", "Se a conversa falha, o ritmo já deixou de ser leve."],
    ["flexão inclinada", "Comece com as mãos na mesa e desça um degrau a cada semana boa."],
    ["equilíbrio em um pé só", "Fechar os olhos por cinco segundos transforma o exercício por completo."],
    ["giro na dança contemporânea", "A cabeça chega por último e os braços fecham antes do corpo."],
    ["respiração em caixa", "Quatro tempos para cada lado do quadrado, sem forçar o ar."],
    [
      "alongamento de panturrilha",
      "Com o joelho levemente dobrado, o trabalho vai para o músculo mais fundo.",
    ],
    ["prancha com alcance", "Menos segundos e mais controle: o quadril não pode balançar."],
    ["aquecimento de ombros", "Uma toalha esticada entre as mãos basta para sentir a diferença."],
    ["caminhada em subida", "Passos curtos e tronco alto poupam os joelhos e aceleram o fôlego."],
  ],
};
