import type { Subject } from "./topics";

export const science: Subject = {
  titles: [
    "{}, explicado com calma",
    "Experimento: {}",
    "{}: o que sabemos e o que não sabemos",
    "Pergunta da semana: {}",
    "{} com material de casa",
    "Caderno de campo: {}",
  ],
  topics: [
    [
      "por que o céu muda de cor",
      "No fim da tarde a luz atravessa muito mais ar e o azul se perde no caminho.",
    ],
    ["pêndulo na varanda", "O tempo de ida e volta depende do fio, não do peso na ponta."],
    [
      "constelações de inverno",
      "Três estrelas em linha servem de bússola para encontrar quase todas as outras.",
    ],
    ["cristais de açúcar", "Quanto mais devagar a água esfria, maiores e mais limpos eles crescem."],
    ["marés e fases da lua", "Na lua nova e na cheia, Sol e Lua puxam juntos e a maré alcança mais longe."],
    ["a física do café", "Moagem, temperatura e tempo são três formas de controlar a mesma extração."],
    [
      "microscópio de gota d'água",
      "Uma gota pendurada sobre a câmera do celular amplia umas cinquenta vezes.",
    ],
    ["sementes que viajam", "Asas, ganchos e espuma: cada planta resolveu o transporte de um jeito."],
    ["como funciona um arco-íris", "Cada pessoa vê o seu, porque o ângulo depende de onde ela está."],
    ["estatística do dia a dia", "Duas médias iguais podem esconder semanas completamente diferentes."],
    ["sombra ao meio-dia", "Com uma vareta e um barbante medimos a inclinação do Sol em casa."],
    ["o som dentro de um tubo", "Tampar uma ponta baixa a nota uma oitava, e dá para ouvir a diferença."],
  ],
};

export const travel: Subject = {
  titles: [
    "{}: roteiro de três dias",
    "Mapa anotado: {}",
    "{} gastando pouco",
    "O que ficou de fora: {}",
    "{} fora de temporada",
    "Mochila aberta: {}",
  ],
  topics: [
    ["vilarejos da serra", "O ônibus da manhã passa uma vez só, e a estrada vale acordar cedo."],
    ["litoral de bicicleta", "Trinta quilômetros por dia deixam tempo para parar onde der vontade."],
    ["trilha das cinco cachoeiras", "A terceira é a menor e a única com sol a tarde inteira."],
    ["mercados de cidade pequena", "Pergunte o que chegou hoje e mude o almoço por causa da resposta."],
    ["noites em barco de linha", "Leve a própria rede, um casaco leve e paciência com o motor."],
    ["inverno no planalto", "A geada some às oito, então o passeio bonito é antes do café."],
    ["estações de trem desativadas", "Muitas viraram bibliotecas, e as melhores guardam o relógio original."],
    ["dunas ao nascer do sol", "O vento apaga as pegadas até as sete; depois disso a areia já queima."],
    ["cidade histórica em um dia", "Comecei pelas ladeiras altas e deixei as pernas descansarem na descida."],
    ["cabana sem sinal", "Dois livros, um baralho e a certeza de que ninguém vai ligar."],
    ["rota dos faróis", "Quatro faróis em duas tardes, com a maré decidindo a ordem."],
    ["primeira viagem só", "Combinei comigo uma ligação por dia e nenhum plano depois das seis."],
  ],
};

export const crafts: Subject = {
  titles: [
    "{}: passo a passo",
    "Na bancada: {}",
    "{} com sobras de material",
    "Molde e medidas: {}",
    "{} para começar hoje",
    "Acertos e remendos: {}",
  ],
  topics: [
    ["cesto de fibra natural", "A fibra úmida dobra sem quebrar; seca, ela guarda a forma para sempre."],
    ["horta em caixotes", "Furos no fundo, pedra, terra leve e cinco horas de sol resolvem."],
    ["encadernação copta", "A costura aparece na lombada e o caderno abre totalmente plano."],
    ["banco de três pernas", "Três pernas nunca balançam, mesmo no piso torto da varanda."],
    ["tear de papelão", "Um corte a cada meio centímetro e o fio de algodão fazem um tear honesto."],
    ["cerâmica sem torno", "Rolinhos bem unidos por dentro não racham na queima."],
    ["muda de suculenta", "Espere a folha cicatrizar dois dias antes de encostar na terra."],
    ["bordado de ponto cheio", "Contornar antes de preencher deixa a borda limpa e alta."],
    ["sabão de azeite", "A cura leva seis semanas, e a pressa aparece na pele."],
    ["conserto visível em tecido", "A linha de outra cor transforma o rasgo na parte mais bonita."],
    ["luminária de papel arroz", "Cola de amido e arame fino: leve o bastante para um só gancho."],
    ["compostagem em balde", "Dois punhados de folhas secas para cada punhado de restos evitam o cheiro."],
  ],
};
