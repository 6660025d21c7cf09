import type { Texts } from '../../../src/texts/index.ts';

/** A practice has one file for each language: `src/texts/fr/x.ts`, `src/texts/en/x.ts`. */

const fr = {
  words: ['merci', 'remercier'],
  summary: {
    usage: 'merci Basile pour la relecture',
    what: 'remercier une personne de la promotion, qui seule le lira',
  },
  labels: { person: 'Qui', text: 'Pour quoi' },
  formTitle: 'Remercier quelqu’un',
  buttons: { give: 'Remercier', withdraw: 'Retirer' },
  verbs: { withdraw: ['retirer', 'annuler'] },
  title: (name: string) => `${name} vous remercie`,
  alone: 'Personne d’autre que vous ne le lit.',
  given: (name: string) => `C’est transmis à ${name}, et à personne d’autre. « merci retirer » le reprend.`,
  withdrawn: 'Ce remerciement est retiré, ici et chez la personne.',
  stored: {
    kinds: {
      thanksGiven: {
        what: 'remerciements que vous avez donnés',
        why: 'les transmettre, et vous laisser les reprendre',
      },
      thanksReceived: { what: 'remerciements que vous avez reçus', why: 'vous les montrer' },
    },
    purged: { thanks: 'Remerciements' },
    readers: { receiver: 'cette personne seule le lira, dès maintenant' },
  },
  refused: {
    nobody: 'Je ne trouve pas cette personne dans votre promotion. Rien n’a été envoyé.',
    none: 'Je ne garde aucun remerciement donné par vous.',
  },
};

const en: typeof fr = {
  words: ['thanks', 'thank'],
  summary: { usage: 'thanks @Dan for the review', what: 'thank one person, who alone reads it' },
  labels: { person: 'Who', text: 'What for' },
  formTitle: 'Thank someone',
  buttons: { give: 'Thank someone', withdraw: 'Withdraw' },
  verbs: { withdraw: ['withdraw', 'cancel'] },
  title: (name) => `${name} thanks you`,
  alone: 'You alone read this.',
  given: (name) => `Passed on to ${name}, and to nobody else. “thanks withdraw” takes it back.`,
  withdrawn: 'These thanks are withdrawn, here and for the person.',
  stored: {
    kinds: {
      thanksGiven: { what: 'thanks you gave', why: 'pass them on, and let you take them back' },
      thanksReceived: { what: 'thanks you received', why: 'show them to you' },
    },
    purged: { thanks: 'Thanks' },
    readers: { receiver: 'this person alone will read it, from now on' },
  },
  refused: {
    nobody: 'I cannot find this person in your cohort. Nothing was sent.',
    none: 'I keep no thanks that you gave.',
  },
};

export const thanksIn = ({ locale }: Pick<Texts, 'locale'>): typeof fr => (locale === 'en' ? en : fr);
