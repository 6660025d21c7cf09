import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDistress } from '../../../../src/rituals/words/distress/distress.ts';
import { type Distress, DISTRESS } from '../../../../src/rituals/words/distress/kinds.ts';

const SAID: Readonly<Record<Distress, readonly string[]>> = {
  'self-harm': [
    'je veux en finir',
    'j’ai envie d’en finir avec la vie',
    'jai envie den finir',
    'je veux mourir',
    'J’ai plus envie de vivre',
    'je n’ai plus envie de vivre',
    'des fois je pense au suicide',
    'je vais me suicider',
    'je me fais du mal',
    'j’ai envie de me faire du mal',
    'j’ai des idées noires',
    'j’ai déjà pensé au suicide',
    'Suicide',
    'je veux plus vivre.',
    'ça va pas, je craque, j’ai envie de mourir',
    'I want to kill myself',
    'i feel suicidal',
    'i wanna die',
    'I don’t want to live anymore',
    'self-harm',
    'sometimes I hurt myself',
    'I keep thinking about suicide',
  ],
  distress: [
    'je ne vais pas bien',
    'je vais pas bien',
    'jvais pas bien du tout',
    'Je ne vais vraiment pas bien en ce moment',
    'chuis pas bien',
    'je suis pas bien.',
    'je me sens mal',
    'je me sens très seule',
    'ça ne va pas du tout',
    'ca va pas du tout',
    'sa va pas',
    'ça va mal',
    'je craque',
    'je craaaaque !!!',
    'je vais craquer',
    'je n’en peux plus',
    'jen peux plus',
    'j en peux plus',
    'j’en peu plus',
    'J’EN PEUX PLUUUUS',
    'je nen peux plus',
    'jpp',
    'je suis en burn-out',
    'je suis en burnout',
    'Burn out',
    'je suis épuisée',
    'je suis épuisé·e',
    'jsuis épuisé',
    'Épuisé.',
    'je pleure tous les soirs',
    'j’ai une boule au ventre',
    'crise d’angoisse ce matin',
    'j’angoisse',
    'je suis angoissé(e)',
    'mon mentor me met la pression',
    'on me met trop de pression',
    'je suis sous pression',
    'je subis du harcèlement',
    'j’ai subi des violences',
    'j’ai le moral à zéro',
    'j’hésite à démissionner',
    'mon chef me harcèle',
    'je suis harcelée par mon mentor',
    'harcellement',
    'il m’humilie devant les autres',
    'elle m’insulte',
    'il ma insulté',
    'il m’a menacée',
    'on m’a frappé hier',
    'j’ai été agressée dans le couloir',
    'j’ai peur de mon mentor',
    'mon mentor me fait peur',
    'j’ai été victime de violences',
    'je voudrais parler à quelqu’un',
    'je veux parler à qqun',
    'j’ai besoin de parler',
    'à qui parler ?',
    'à qui je peux parler ?',
    'j’ai besoin de me confier',
    'je démissionne',
    'je veux démisionner',
    'comment démissionner ?',
    'je pense à ma démission',
    'je veux quitter le programme',
    'comment quitter le programme ?',
    'je voudrais rompre mon contrat',
    'comment partir ?',
    'j’ai envie de tout plaquer',
    'Fini la carte. Sinon je ne vais pas bien, j’en peux plus',
    'I’m not ok',
    'im not doing well',
    'I am not okay at all',
    'I can’t take it anymore',
    'i cant cope',
    'I’m so burnt out',
    'I feel exhausted',
    'panic attack again',
    'my manager is bullying me',
    'He insulted me',
    'too much pressure from my mentor',
    'I’m scared of my boss',
    'I need to talk to someone',
    'who can I talk to?',
    'I want to resign',
    'how do I resign?',
    'I want to quit the programme',
    'I quit',
  ],
  stop: [
    'stop',
    'STOP !!!',
    'stop stop stop',
    'stop svp',
    'Arrêtez',
    'arrête de m’écrire',
    'arrêtez de m’écrire !',
    'arretez de mecrire',
    'arrêtez de m’envoyer des messages',
    'ne m’écrivez plus',
    'Je ne veux plus de messages',
    'je veux plus recevoir de notifs',
    'stop les messages',
    'laissez-moi tranquille',
    'me désabonner',
    'désinscrire',
    'désinscrivez-moi',
    'unsubscribe',
    'Please stop',
    'stop messaging me',
    'stop sending me messages',
    'don’t message me anymore',
    'leave me alone',
    'I don’t want these messages',
    'no more messages',
    'how do I stop these messages?',
    'comment arrêter ces messages ?',
  ],
};

const NOT_SAID = [
  '',
  '?',
  'bien',
  'ça va bien',
  'Bien !',
  'plutôt bien cette semaine',
  'la pression atmosphérique',
  'test de pression du réseau d’eau',
  'il y a trop de pression dans le réseau d’eau',
  'pas de pression',
  'démission du contrat de service',
  'la démission d’une élue change le jeu de données',
  'stop words',
  'retirer les stop words du corpus',
  'on stoppe le serveur',
  'stop au scraping du site',
  'violence verbale dans le jeu de données',
  'jeu de données sur les violences conjugales',
  'statistiques de suicide',
  'les données sur le suicide des agriculteurs',
  'carte des agressions déclarées par commune',
  'enquête sur le harcèlement scolaire',
  'un questionnaire sur le burn-out des soignants',
  'burn down chart',
  'je pleure de rire',
  'la base est épuisée',
  'le quota de l’API est épuisé',
  'arrêter le stand-up',
  'standup arrêter',
  'arrêtez le serveur de test ce soir',
  'je craque pas, tout va bien',
  'je craque pour ce fond de carte',
  'j’ai parlé à quelqu’un de la DINUM',
  'je voudrais parler à quelqu’un de la DSI',
  'je veux en finir avec ce ticket',
  'ce qui m’a frappé : les doublons',
  'on a quitté la réunion tôt',
  'comment quitter vim',
  'bouton « quitter le programme » à traduire',
  'comment partir d’un CSV pour faire la carte',
  'le contrat de service se termine en mars',
  'la DSI va me confier le jeu de données',
  'je n’arrive plus à me connecter au VPN',
  'l’API ne m’envoie plus de réponse',
  'l’usager ne doit plus recevoir de messages en double',
  'trop de mails à trier',
  'envoyer des notifications par SMS',
  'je suis là',
  'je vais bien',
  'Besoin d’aide pour le RGAA',
  'besoin de parler du budget avec Marie',
  'passer à l’acte : la mise en production',
  'depression score dataset',
  'suicide prevention dataset',
  'we need to stop the server',
  'stop writing to the disk',
  'stop message processing before the migration',
  'press q to quit the program',
  'I can’t take this ticket today',
  'need to talk to someone from the IT department',
  'all good',
  'under pressure tests, the pump holds',
  'kill the process',
  'leave the default value',
  'formation me désinscrire 3',
  'je voudrais parler avec quelqu’un qui connaît le RGAA',
  'I am not good at CSS',
  'I am not okay with this schema',
  'we stop sending messages to the queue',
];

describe('what comes before any other reading', () => {
  describe.each(DISTRESS)('%s', (kind) => {
    test.each(SAID[kind])('is said by « %s »', (text) => {
      expect(findDistress(text)).toBe(kind);
    });
  });

  test.each(NOT_SAID)('« %s » is nothing of the kind', (text) => {
    expect(findDistress(text)).toBeUndefined();
  });

  test('is the gravest of what is said, wherever it is', () => {
    expect(findDistress('stop. je craque')).toBe('distress');
    expect(findDistress('ne m’écrivez plus, je n’en peux plus, je veux mourir')).toBe('self-harm');
  });
});

const ACCENTS = ['\u0300', '\u0301', '\u0302', '\u0327'];

/** The same words as other people would type them. */
const typedAgain = (text: string) =>
  fc
    .record({
      letters: fc.array(fc.tuple(fc.boolean(), fc.constantFrom('', ...ACCENTS)), {
        minLength: text.length,
        maxLength: text.length,
      }),
      space: fc.constantFrom(' ', '  ', '\u00a0', '\t'),
      around: fc.tuple(
        fc.constantFrom('', ' ', '! ', '«\u00a0', '*'),
        fc.constantFrom('', ' ', '!!', '\u00a0?', '…', '*'),
      ),
    })
    .map(({ letters, space, around: [before, after] }) => {
      const typed = text.split('').map((letter, at) => {
        const [isCapital, accent] = letters[at] ?? [false, ''];
        if (letter === ' ') return space;
        return /\p{L}/u.test(letter) ? (isCapital ? letter.toUpperCase() : letter) + accent : letter;
      });
      return before + typed.join('') + after;
    });

describe('the way of typing changes nothing', () => {
  test('accents, capitals, spaces, and punctuation around', () => {
    const all = [...Object.values(SAID).flat(), ...NOT_SAID];
    fc.assert(
      fc.property(
        fc.constantFrom(...all).chain((text) => fc.tuple(fc.constant(text), typedAgain(text))),
        ([text, typed]) => {
          expect(findDistress(typed)).toBe(findDistress(text));
        },
      ),
      { numRuns: 400 },
    );
  });

  test('a pause between words', () => {
    expect(findDistress('je … n’en … peux plus')).toBe('distress');
    expect(findDistress('arrêtez\nde m’écrire')).toBe('stop');
  });
});

describe('a very long text', () => {
  test.each(['je ', 'je suis trop ', '. ', 'e', '’', 'é·e', 'je vais mal en ce mom '])(
    'of « %s » hides nothing, and is read at once',
    (part) => {
      const text = part.repeat(100_000 / part.length);
      // Of the processor, which other work on the machine does not lengthen.
      const milliseconds = [1, 2, 3].map(() => {
        const start = process.threadCpuUsage();
        expect(findDistress(`${text} je veux mourir`)).toBe('self-harm');
        return process.threadCpuUsage(start).user / 1000;
      });
      expect(Math.min(...milliseconds)).toBeLessThan(50);
    },
  );
});
