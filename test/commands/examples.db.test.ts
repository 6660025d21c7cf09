import { expect, test } from 'vitest';
import { allExamples, type Example } from '../fixtures/typed/examples.ts';
import { rehearsing, type Said, type Stage, typedAct } from '../fixtures/stage.ts';

/** What help, the guide and refusals promise is what happens: each of their examples is typed here, and has to be understood. */

/** Quoted like examples, but typed elsewhere or not at all. */
const NOT_TYPED: Readonly<Record<string, string>> = {
  'arrivée la carte': 'answers a question that is only open in the first four weeks',
  'Contexte : la carte': 'a line of a request that begins with « entraide »',
  'Tags : rgaa': 'a line of a request that begins with « entraide »',
  'Portée : communauté': 'a line of a request that begins with « entraide »',
  'Charge : De 1 à 5 ?': 'a line of a rhythm that begins with « standup proposer »',
  '2/12 à 12h30': 'what a date may look like, in a form or after « formation date 3 »',
  '4/12': 'what a day may look like, in a form or after a verb',
  lov2: 'a reference that a field asks for',
  'npm run cohort -- import': 'for the operator’s terminal',
  'demo/cohort.yml': 'a file',
  'questions:': 'a key of the cohort file',
  'title:': 'a key of the cohort file',
  'workshop_channel:': 'a key of the cohort file',
  ends_on: 'a key of the cohort file',
  weekly: 'a value of the cohort file',
  mentor: 'a value of the cohort file',
  'clé: valeur': 'a line of the cohort file',
  '3': 'a value of the cohort file',
  'lundi à jeudi': 'a cell of a spreadsheet',
};

/** Whoever may type it; first the one who most likely does. */
const whoMay = (text: string): readonly string[] =>
  /^(?:promo|cohort|gazette)/.test(text) ? ['c1', 'e01', 'm1', 'a1'] : ['e01', 'm1', 'c1', 'a1'];

/** What is answered to a text that no act takes, or that is not for this person. */
const NOT_UNDERSTOOD =
  /Je n’ai pas compris|Je ne connais pas|Je n’attends pas|Vouliez-vous dire|Rien n’est enregistré, et personne d’autre|est réservé à d’autres rôles|ce message n’a pas été enregistré/;

const isUnderstood = ({ text }: Said): boolean => !NOT_UNDERSTOOD.test(text);

const rehearse = rehearsing({ until: '2026-11-23T10:30:00+01:00' });

/** Each is typed alone: what one leaves would change what the next one means. */
const answersTo = async ({ attempt }: Stage, text: string): Promise<string[]> => {
  const answers: string[] = [];
  for (const who of whoMay(text)) {
    const said = await attempt(who, typedAct(text));
    if (isUnderstood(said)) return [];
    answers.push(said.text);
  }
  return answers;
};

const faultOf = async (stage: Stage, { text, from }: Example): Promise<string[]> => {
  const [answer] = await answersTo(stage, text);
  return answer === undefined ? [] : [`${from}: « ${text} » → ${answer.slice(0, 120)}`];
};

test('every example that help, the guide and the bot’s own sentences give is understood', () =>
  rehearse(async (stage) => {
    const examples = allExamples().filter(({ text }) => !(text in NOT_TYPED));
    const faults: string[] = [];
    for (const example of examples) faults.push(...(await faultOf(stage, example)));
    expect(faults).toEqual([]);
    expect(examples.length).toBeGreaterThan(300);
  }));

test('what is not typed is still said somewhere', () => {
  const texts = new Set(allExamples().map(({ text }) => text));
  expect(Object.keys(NOT_TYPED).filter((text) => !texts.has(text))).toEqual([]);
});
