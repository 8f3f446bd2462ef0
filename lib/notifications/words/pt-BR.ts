import { formatDay } from "@/lib/format-date";
import { lifetimeInWords } from "./lifetime";
import type { Words } from "./words";

const validFor = (ms: number) => `O link vale por ${lifetimeInWords(ms, "pt-BR")} e funciona uma única vez.`;

const protect = {
  notYou: "Encerre as sessões que não reconhece e troque a sua senha agora.",
  remedy: "Proteger minha conta",
};

const hidden = { creator: "O seu perfil", post: "O seu post", comment: "O seu comentário" };

const roles = { fan: "fã", creator: "criador", admin: "administrador" };

export const portuguese = (brand: string): Words => ({
  greet: (name) => (name ? `Olá, ${name}!` : "Olá!"),
  device: "Aparelho",
  ip: "Endereço IP",
  time: "Quando",
  unknown: "Desconhecido",
  notYou: "Não foi você?",
  bareLink: "Se o botão não funcionar, copie este endereço para o navegador:",
  why: `Você recebeu este e-mail porque a sua conta no ${brand} usa este endereço.`,
  unsubscribe: "Não receber mais e-mails sobre posts novos",
  notices: {
    post_published: ({ creator, title }) => ({
      subject: `${creator} publicou um post`,
      paragraphs: [title ? `${creator} publicou “${title}”.` : `${creator} publicou uma novidade.`],
      button: "Abrir o post",
      why: `Você recebeu este e-mail porque assina ou segue ${creator} no ${brand}.`,
    }),
    content_hidden: ({ subject, name, decision }) => ({
      subject: `${hidden[subject]} saiu do ar`,
      paragraphs: [
        `${hidden[subject]}${name && `, “${name}”,`} foi denunciado e, depois de olharmos, saiu do ar.`,
        `O motivo: ${decision}`,
        "O que já foi vendido continua com quem comprou. Se você acha que erramos, responda ao suporte.",
      ],
    }),
    verify_email: ({ lifetimeMs }) => ({
      subject: "Confirme o seu e-mail",
      paragraphs: ["Falta um passo: confirme que este endereço é seu.", validFor(lifetimeMs)],
      button: "Confirmar e-mail",
      why: `Alguém criou uma conta no ${brand} com este endereço. Se não foi você, ignore este e-mail.`,
    }),
    already_registered: () => ({
      subject: "Você já tem uma conta",
      paragraphs: [
        "Alguém tentou criar uma conta com este endereço, mas você já tem uma: é só entrar.",
        "Se esqueceu a senha, crie outra a partir da página de entrada.",
      ],
      button: "Entrar",
      notYou: "Não é preciso fazer nada: a sua conta continua como estava.",
    }),
    reset_password: ({ lifetimeMs, hasPasskey }) => ({
      subject: "Crie uma nova senha",
      paragraphs: [
        "Recebemos um pedido para trocar a senha da sua conta.",
        validFor(lifetimeMs),
        ...(hasPasskey ? ["Você também pode entrar sem senha: use a sua chave de acesso (passkey)."] : []),
      ],
      button: "Criar nova senha",
      notYou: "Ignore este e-mail: a sua senha continua a mesma.",
    }),
    password_changed: () => ({
      subject: "A sua senha foi trocada",
      paragraphs: ["A senha da sua conta acaba de ser trocada. Se foi você, está tudo certo."],
      notYou:
        "Crie outra senha agora: isso encerra todas as sessões abertas, também as de quem trocou a sua.",
      remedy: "Criar nova senha",
    }),
    change_email: ({ lifetimeMs }) => ({
      subject: "Confirme o seu novo e-mail",
      paragraphs: [
        "Confirme que este endereço é seu, e ele passa a ser o da sua conta.",
        validFor(lifetimeMs),
      ],
      button: "Confirmar novo e-mail",
      why: `Alguém pediu para usar este endereço em uma conta do ${brand}. Se não foi você, ignore este e-mail.`,
    }),
    email_change_asked: () => ({
      subject: "Pedido para trocar o seu e-mail",
      paragraphs: [
        "Pediram para trocar o e-mail da sua conta. Nada muda até que o novo endereço seja confirmado.",
      ],
      notYou: "Troque a sua senha agora e encerre as outras sessões: isso cancela o pedido.",
      remedy: "Proteger minha conta",
    }),
    email_changed: ({ lifetimeMs }) => ({
      subject: "O e-mail da sua conta mudou",
      paragraphs: ["A sua conta passou a usar outro endereço. Se foi você, está tudo certo."],
      notYou: `Você pode devolver este endereço à conta. ${validFor(lifetimeMs)}`,
      remedy: "Desfazer a troca",
      why: `Você recebeu este e-mail porque a sua conta no ${brand} usava este endereço.`,
    }),
    new_device: () => ({
      subject: "Novo acesso à sua conta",
      paragraphs: ["A sua conta foi acessada de um aparelho que ainda não conhecíamos."],
      ...protect,
    }),
    two_factor_on: () => ({
      subject: "Verificação em duas etapas ativada",
      paragraphs: [
        "A partir de agora, entrar na sua conta pede também um código do seu aplicativo autenticador.",
        "Guarde os códigos de recuperação em um lugar seguro.",
      ],
      ...protect,
    }),
    two_factor_off: () => ({
      subject: "Verificação em duas etapas desativada",
      paragraphs: ["Entrar na sua conta não pede mais um código do seu aplicativo autenticador."],
      ...protect,
    }),
    backup_codes_made: () => ({
      subject: "Novos códigos de recuperação",
      paragraphs: ["Novos códigos de recuperação foram gerados. Os anteriores não funcionam mais."],
      ...protect,
    }),
    passkey_added: ({ passkey }) => ({
      subject: "Chave de acesso adicionada",
      paragraphs: [`A chave de acesso (passkey) “${passkey}” agora abre a sua conta.`],
      ...protect,
    }),
    passkey_removed: ({ passkey }) => ({
      subject: "Chave de acesso removida",
      paragraphs: [`A chave de acesso (passkey) “${passkey}” não abre mais a sua conta.`],
      ...protect,
    }),
    google_linked: () => ({
      subject: "Conta Google vinculada",
      paragraphs: ["Agora você também pode entrar com a sua conta Google."],
      ...protect,
    }),
    google_unlinked: () => ({
      subject: "Conta Google desvinculada",
      paragraphs: ["Não é mais possível entrar na sua conta com o Google."],
      ...protect,
    }),
    second_factor_reset: () => ({
      subject: "A sua segunda etapa foi removida",
      paragraphs: [
        "A nossa equipe removeu a segunda etapa da sua conta, como se faz quando alguém perde o acesso a ela.",
        "Entre com a sua senha e configure de novo.",
      ],
      button: "Configurar de novo",
      notYou: "Se você não pediu isso à nossa equipe, troque a sua senha agora e fale com o suporte.",
    }),
    account_disabled: () => ({
      subject: "A sua conta foi suspensa",
      paragraphs: [
        "A sua conta foi suspensa, e as sessões abertas foram encerradas. O que você comprou continua guardado.",
        "Para saber o motivo ou contestar, fale com o suporte: os contatos estão no rodapé do site.",
      ],
      button: "Ver contatos do suporte",
    }),
    account_enabled: () => ({
      subject: "A sua conta está de volta",
      paragraphs: ["A suspensão da sua conta terminou. Tudo está como você deixou."],
      button: "Entrar",
    }),
    role_changed: ({ role }) => ({
      subject: "O seu tipo de acesso mudou",
      paragraphs: [`A sua conta agora tem acesso de ${roles[role]}.`],
      button: `Abrir o ${brand}`,
    }),
    deletion_scheduled: ({ dueAt }) => ({
      subject: "A sua conta será excluída",
      paragraphs: [
        `Recebemos o pedido: a sua conta será excluída em ${formatDay(dueAt, "pt-BR")}, e todas as sessões já foram encerradas.`,
        "Mudou de ideia? Até lá você pode manter a conta por este botão, ou entrando como sempre.",
      ],
      button: "Manter minha conta",
      notYou: "Mantenha a conta pelo botão acima e troque a sua senha em seguida.",
    }),
    account_kept: () => ({
      subject: "A sua conta continua",
      paragraphs: ["O pedido de exclusão foi cancelado. Que bom ter você por aqui!"],
      button: "Abrir minha conta",
    }),
    account_deleted: () => ({
      subject: "A sua conta foi excluída",
      paragraphs: [
        "A sua conta e os seus dados pessoais foram excluídos. Guardamos apenas os registros que a lei exige, sem o seu nome.",
        "Obrigado por ter estado com a gente. Se um dia quiser voltar, será um prazer.",
      ],
      why: `Este é o último e-mail sobre a sua conta no ${brand}.`,
    }),
    plan_granted: ({ plan, creator, until }) => ({
      subject: "Você ganhou um acesso",
      paragraphs: [
        `${creator ? `O plano “${plan}” de ${creator}` : `O plano “${plan}”`} é seu até ${formatDay(until, "pt-BR")}.`,
        "É um presente da nossa equipe: nada será cobrado, e o acesso termina sozinho nesse dia.",
      ],
      button: "Abrir a biblioteca",
    }),
    plan_revoked: ({ plan, creator }) => ({
      subject: "Um acesso seu terminou",
      paragraphs: [
        `O acesso ao plano “${plan}”${creator ? ` de ${creator}` : ""}, que a nossa equipe tinha dado a você, terminou hoje.`,
        "Nada foi cobrado, e o que você comprou continua seu. Se foi um engano, fale com o suporte.",
      ],
      button: `Abrir o ${brand}`,
    }),
    file_missing: ({ product, file }) => ({
      subject: "Falta um arquivo em um produto seu",
      paragraphs: [
        `Alguém que tem “${product}” tentou baixar ${file ? `“${file}”` : "um dos arquivos"}, e ele não está mais lá.`,
        "Envie o arquivo de novo: enquanto isso, quem comprou pode pedir o dinheiro de volta.",
      ],
      button: "Abrir meus produtos",
    }),
    export_ready: () => ({
      subject: "Os seus dados estão prontos",
      paragraphs: ["O arquivo com os dados da sua conta está pronto para ser baixado."],
      button: "Baixar meus dados",
    }),
    export_failed: () => ({
      subject: "Não conseguimos reunir os seus dados",
      paragraphs: ["Algo deu errado do nosso lado. Peça o arquivo de novo; se repetir, fale com o suporte."],
      button: "Pedir de novo",
    }),
    creator_welcome: () => ({
      subject: "A sua página de criador está pronta",
      paragraphs: [
        "A partir de agora você pode publicar, vender e receber por aqui.",
        "Comece pelo estúdio: uma foto, algumas palavras sobre você e o primeiro post já são um bom começo.",
      ],
      button: "Abrir o estúdio",
    }),
  },
});
