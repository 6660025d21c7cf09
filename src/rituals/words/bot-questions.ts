import { phraseFinder, type Phrases } from './phrases.ts';

/** Questions about the bot itself. « Comment on fait pour l’API ? » is not one. */

const YOU = 'tu|vous|le_bot|ce_bot|le_robot|ce_robot|ritournelle|ce_truc|cet_outil';
const THIS = 'ce|le bot|robot|truc|outil|machin';

const FRENCH: Phrases<'bot'> = {
  bot: `
    comment ca marche|fonctionne ., ^ |et|mais|bonjour comment ca marche|fonctionne ., comment marche|fonctionne ${THIS}, comment ${YOU} marche|marches|fonctionne|fonctionnez|fonctionnes .
    comment je m'en sers ., comment on s'en sert ., comment |je|on|tu|t'|vous utilise|utiliser|servir ${THIS}, comment te|vous parler ., comment je te|vous parle|reponds .
    a quoi |ca|tu|vous|est_ce_que_tu sers|sert|servez ., a quoi sert|sers|servez ${YOU}, a quoi ${YOU} sert|sers|servez, a quoi sers tu, a quoi servez vous, ca sert a quoi ., tu sers a quoi, vous servez a quoi
    que |sais|peux|fais|savez|pouvez|faites tu|vous |faire ., qu'est ce que tu|vous sais|peux|fais|savez|pouvez|faites |faire ., tu|vous sais|peux|savez|pouvez faire quoi ., tu|vous fais|faites quoi .
    ${YOU} |est|es|etes c'est quoi, c'est quoi |ce|le|ton|un bot|robot|truc|ritournelle|delire, c'est quoi ., c'est quoi ca ., c'est quoi ce message ., c'est qui ., qui es tu, qui etes vous, t'es|tu_es|vous_etes qui, tu|vous|t' es|etes un |vrai |bot|robot|humain|humaine|personne|ia
    es tu|vous un |vrai |bot|robot|humain|humaine|personne|ia, etes vous un |vrai |bot|robot|humain|humaine|personne|ia, qui te|vous a fais, qui t'a fais|programme|cree
    qui |peux|va|pourra lit|lire|lira|voit|voir|verra |ca|ceci|tout_ca|mes|ma|mon|ce|le|la|les|nos |reponse|reponses|messages|que_j'ecris|que_je_dis|texte|bilan|stand_up|standup .
    qui a acces a mes|ma|ce|ca, c'est lu par qui, lu par qui ., est ce que |quelqu'un|mon_mentor|la_coordination|mon_chef voit|lit|peux_lire|peux_voir |mes|ma|ce|ca, c'est |anonyme|confidentiel|prive|public ., est ce |que_c'est anonyme|confidentiel|prive|public
    mon|ma|la|les mentor|manager|coordination|chef|chefe voit|lit|voient|lisent mes|ma|ca, ou vont|va|sont mes|ma reponses|reponse|messages|donnees, que fais|faites tu|vous de mes, pourquoi tu|vous m'ecris|ecrivez|demandes|demandez
    aide|aidez moi a comprendre, je comprends pas |a_quoi ${THIS}, je comprends pas comment ca marche, je comprends rien ., j'ai pas compris a quoi, comment je fais pour te|vous|repondre ., comment |je|on|dois_je repondre|repond|reponds .
    qui a|ont|n_a_pas|n_ont_pas|n_a_pas_encore|n_ont_pas_encore repondu |au|a_la|cette|aujourd'hui|hier|le|. bilan|stand_up|standup|question|questions|semaine|., qui n'a pas |encore fait|rempli son|le|leur bilan|stand_up|standup
    je dois faire quoi ., que dois je faire ., qu'est ce que je dois faire|ecrire|repondre ., mode d'emploi, quelles sont les commandes, liste des commandes`,
  ignored: "comment ca marche l|la|les|le|pour, c'est quoi le truc",
};

const ENGLISH: Phrases<'bot'> = {
  bot: `
    how does |this|it|that |bot|thing|tool work|works ., how do you work ., how to use |this|it|the|you |bot|tool|thing ., how do i use this|it|you|the |bot|tool|thing ., how do i answer|reply .
    what can|do you do |for_me ., what are you |for ., what are you for, what is this |bot|thing|tool|about ., what's this |bot|thing|tool ., what is this bot, what does |this|the|it |bot do ., what do you know|want .
    who are you, are you |a |real bot|robot|human|person|ai, who made|built|runs you|this_bot, who |can|will|could|else sees|see|reads|read |all |this|it|that|my|these |answers|answer|messages|what_i_write .
    who has access to my|this, is this|it|that private|anonymous|confidential|public ., can|does|will my |manager|mentor|boss|team see|read |this|my, where do|does my answers|answer|messages|data go, what do you do with my
    who has|have|hasnt|havent|has_not|have_not |yet answered|replied|responded |to |the|this|today |report|standup|stand_up|week|., who didnt answer|reply
    why are you messaging|texting|writing|asking, why do you ask|write, help me understand, i dont understand |this |bot ., i dont get it ., what should|do i do|write|answer ., list of commands, what commands, what are the commands`,
  ignored: 'how does it work with, how does it work in',
};

const kindsIn = phraseFinder<'bot'>([FRENCH, ENGLISH]);

const isOnlyMarks = (text: string): boolean => text.includes('?') && /^[?!…\s]+$/.test(text);

/** Whether a text asks what the bot is, what it does or who reads. « ? » alone does. */
export const asksAboutBot = (text: string): boolean => isOnlyMarks(text) || kindsIn(text).has('bot');
