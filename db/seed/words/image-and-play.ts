import type { Subject } from "./topics";

export const photography: Subject = {
  titles: [
    "{}: o ensaio",
    "Como foi feita: {}",
    "{} antes e depois da edição",
    "Uma lente, um tema: {}",
    "Caderno de luz: {}",
    "{}, quadro a quadro",
  ],
  topics: [
    ["neblina na serra", "Medi a luz pela parte mais clara e deixei as árvores virarem silhueta."],
    ["janela ao meio-dia", "Um lençol branco preso na moldura fez o papel de um estúdio inteiro."],
    ["mãos de quem trabalha", "Fotografei de perto, sem rosto, para que o gesto falasse sozinho."],
    ["feira ao amanhecer", "Cheguei antes das barracas abrirem, quando a lona ainda filtra o azul do céu."],
    ["reflexos depois da chuva", "A câmera quase encosta no chão e a poça vira um segundo céu."],
    ["preto e branco com filtro vermelho", "O céu escurece, as nuvens saltam e a pele ganha textura suave."],
    ["praia fora de temporada", "Sem gente, as linhas da areia aparecem e o enquadramento fica simples."],
    ["retrato com uma só lâmpada", "A lâmpada ficou acima e ao lado, à distância de um braço."],
    ["longa exposição na ponte", "Trinta segundos transformam os carros em duas fitas de cor."],
    ["texturas de parede antiga", "Luz rasante, fim de tarde, e cada camada de tinta conta um ano."],
    ["cozinha em movimento", "Um trinta avos de segundo deixa a faca borrada e a mesa nítida."],
    ["estação de trem vazia", "Esperei vinte minutos pelo instante em que as linhas ficaram sem ninguém."],
  ],
};

export const illustration: Subject = {
  titles: [
    "{}: do rascunho ao final",
    "Página do caderno: {}",
    "Processo gravado: {}",
    "{} em quatro cores",
    "Estudo da semana: {}",
    "{}: pincéis e camadas",
  ],
  topics: [
    ["floresta de papel", "Cada plano de árvores tem um único tom e a profundidade aparece sozinha."],
    ["personagem de casaco amarelo", "A silhueta precisava ser reconhecida do tamanho de uma unha."],
    ["cidade vista do telhado", "Desenhei só as sombras e deixei as paredes em branco."],
    ["gato em doze poses", "Em poses de trinta segundos, a linha da coluna resolve quase tudo."],
    ["mapa de um bairro inventado", "Comecei pelos rios, porque são eles que decidem onde ficam as ruas."],
    ["aquarela com sal grosso", "O sal puxa a água e deixa pequenas estrelas no pigmento ainda molhado."],
    ["capa para um conto", "Fiz quinze miniaturas antes de escolher a mais silenciosa."],
    ["letras desenhadas à mão", "O espaço entre as letras pesa tanto quanto o traço."],
    ["padrão que se repete", "O truque é cortar o desenho ao meio e preencher a emenda por último."],
    ["retrato em linhas contínuas", "Sem tirar a caneta do papel, o erro passa a fazer parte do rosto."],
    ["paisagem em guache", "Pintei do escuro para o claro e guardei o branco para o fim."],
    ["quadrinho de uma página", "Seis quadros, nenhuma fala: o ritmo fica por conta do tamanho deles."],
  ],
};

export const games: Subject = {
  titles: [
    "{}: regras da casa",
    "Partida comentada: {}",
    "{} para grupos pequenos",
    "Diário de criação: {}",
    "{}: a primeira versão jogável",
    "Mesa aberta: {}",
  ],
  topics: [
    [
      "jogo de cartas para duas pessoas",
      "Trocar a mão inteira uma única vez muda todas as decisões seguintes.",
    ],
    ["masmorra em uma folha", "Doze salas, três perigos e um segredo cabem numa tarde de jogo."],
    ["quebra-cabeça de espelhos", "A solução precisa ser vista antes de ser entendida, nunca o contrário."],
    ["dados para desempatar", "Quem perde o dado ganha a próxima escolha, e ninguém fica de fora."],
    ["campanha em uma vila costeira", "Cada habitante quer uma coisa simples e esconde outra."],
    ["corrida contra o relógio", "Tirei dez segundos por rodada até a mesa começar a rir."],
    ["tabuleiro modular", "Sete peças hexagonais dão mais mapas do que jogaremos em um ano."],
    [
      "jogo cooperativo de jardim",
      "O inimigo é o calendário: as estações avançam mesmo quando ninguém joga.",
    ],
    ["pixel art em dezesseis por dezesseis", "Com três tons por cor, a luz vem de um lado só e fica clara."],
    ["equilíbrio entre facções", "Anotei trinta partidas antes de mexer em um único número."],
    ["enigma para crianças", "Se o adulto resolve em um minuto, a criança resolve em quinze e adora."],
    ["trilha para partidas longas", "Músicas sem percussão ajudam a mesa a pensar sem perder o clima."],
  ],
};
