import { phraseFinder, type Phrases } from './phrases.ts';

/** Requests about what the bot keeps on oneself. « J’ai travaillé sur le RGPD » is not one. */

const ASKED = '^ |je_veux|je_voudrais|peux_tu|pouvez_vous|comment';
const MINE = 'mes_donnees|mes_infos|mes_informations|mon_compte|tout_ce_que_tu|tout_ce_que_vous';
const PLEASE = '^ |please|can_you|i_want_to|how_do_i';

const FRENCH: Phrases<'own data'> = {
  'own data': `
    ^ rgpd ., ^ mes droits ., ^ mes donnees personnelles|perso ., ^ droit a le oubli ., ^ droit de acces ., ^ oublie|oubliez moi ., ${ASKED} me desinscrire ., ^ desinscris|desinscrivez moi .
    ${ASKED} supprime|supprimer|supprimez|efface|effacer|effacez |toutes ${MINE}, ${ASKED} exporte|exporter|exportez|telecharger|recuperer |toutes ${MINE}
    que sais|savez tu|vous de|sur moi, que est ce que tu|vous sais|savez de|sur moi, que gardes|gardez tu|vous sur moi, tout ce que tu|vous sais|savez|as|avez sur moi`,
  ignored: '',
};

const ENGLISH: Phrases<'own data'> = {
  'own data': `
    ^ gdpr ., ^ my rights ., ^ my personal data ., ^ right to be forgotten ., ^ forget me .
    ${PLEASE} delete|erase|remove|export|download |all my data|account|information|personal_data .
    what do you know|keep|have about|on me ., everything you know|keep|have about|on me`,
  ignored: '',
};

const kindsIn = phraseFinder<'own data'>([FRENCH, ENGLISH]);

/** Whether a text asks to see, take or erase what is kept on its author. */
export const asksForOwnData = (text: string): boolean => kindsIn(text).has('own data');
