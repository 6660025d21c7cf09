import { expect, it } from 'vitest';
import { plainMessage } from '../../src/chat/plain.ts';
import { previewOf } from '../../src/chat/preview.ts';
import type { MessageKind } from '../../src/messages/define.ts';
import { messages } from '../../src/messages/index.ts';
import { DATASETS } from '../fixtures/practices/datasets.ts';
import { jump } from '../fixtures/practices/digest.ts';
import { SEEDS } from '../fixtures/practices/everything.ts';
import { helpCohort, MONDAY_10 } from '../fixtures/practices/help.ts';
import { DONE } from '../fixtures/practices/milestones.ts';
import { OFFER } from '../fixtures/practices/workshops.ts';
import { makeWorld } from '../fixtures/world.ts';

/** Part of everything that anybody types below. */
const MARK = 'CANARI';

const file = () =>
  helpCohort((raw) => {
    raw.rituals.push({
      ...raw.rituals[0],
      id: 'point',
      questions: 'mentor',
      answer_by: 'person',
      recap: 'team',
    });
    // Away on the days that a daily stand-up begins there: reads its recap on return.
    raw.challenges[1]?.eig.push('e03');
    Object.assign(raw.channels, { formations: { for: 'cohort' } });
    Object.assign(raw.cohort, { workshop_channel: 'formations' });
    Object.assign(raw, { datasets: DATASETS, milestones: { template: 'eig-10-months', exceptions: DONE } });
  });

/** Sent at other moments of the programme. A new kind is sent by what `SEEDS` says, triggered below, or listed here. */
const NOT_LIVED = [
  'answer-link',
  'unread-reply',
  'contract-end',
  'contract-proposed',
  'contract-answer',
  'standup-reminder',
  'standup-rhythm',
  'cohort-back',
  'cohort-goodbye',
  'join-reminder',
  'dataset-offer',
  'milestone-ready',
  'challenge-month',
  'challenge-farewell',
  'workshop-trainer',
  'side-track-showcase',
];

type Told = { kind: string; whole: string; preview: string };

/** All kinds of messages, recording the notification of each one rendered. */
const notifying = (told: Told[]): MessageKind[] =>
  messages.map((known) => ({
    ...known,
    async render(subject, reader) {
      const message = await known.render(subject, reader);
      if (message)
        told.push({ kind: known.kind, whole: plainMessage(message), preview: previewOf(message, '…') });
      return message;
    },
  }));

it('no notification holds a word that anybody typed, whatever the bot says by itself', async () => {
  const told: Told[] = [];
  const world = await makeWorld({ file: file(), until: MONDAY_10, parts: { messages: notifying(told) } });
  const { say, press } = world;
  const to = (at: string) => jump(world, at);

  await say('n1', 'rejoindre Sacha');
  await say('c1', 'rejoindre accueillir 1');
  // One volunteer: among several, the lot decides who is asked.
  await say('e02', 'competences expert : rgaa ; solliciter : oui');
  await say('e01', `bilan 2. La carte ${MARK}\n5. La démo ${MARK}`);
  await say('m1', `point Le comité ${MARK}`);
  await say('m2', 'standup proposer quotidien lun-ven 9h30-17h');
  await say('e01', `entraide Sujet : RGAA ${MARK}\nMots-clés : rgaa`);
  await say('m2', 'entraide même problème 1');
  await say('e02', 'je prends 1');
  await say('e02', `entraide Sujet : À retirer ${MARK}`);
  await say('c1', `entraide retirer 2 Le nom ${MARK}`);
  await say('e02', `entraide Sujet : Débloquer ${MARK}\nMots-clés : reseau`);
  await say('e01', `appel jeudi ${MARK}`);
  await say('e01', `appel demande Une salle ${MARK}`);
  await say('c1', `appel répondre 1 Oui ${MARK}`);
  await say('e01', OFFER.replace('Publier par l’API', `Publier ${MARK}`).replace('Places : 2', 'Places : 1'));
  await say('e02', 'formation m’inscrire 1');
  await say('m2', 'formation m’inscrire 1');
  await say('e02', 'formation me désinscrire 1');
  await say('e01', `piste raconter Un lexique ${MARK}`);
  await say('e01', 'piste montrer 1');
  await say('e01', `digest nouvelle La carte ${MARK} est en ligne`);
  for (const as of ['e01', 'm2']) await say(as, 'café participer');
  await say('e03', 'absente du 24/11 au 25/11');
  await to('2026-11-24T10:00:00+01:00');
  await press('e04', 'standupAccept');
  await press('e01', 'datasetNothing');
  await to('2026-11-25T10:00:00+01:00');
  await say('e04', `standup La couche ${MARK}`);
  await say('e01', `entraide résolu 1 Un intitulé ${MARK}`);
  await to('2026-11-26T10:00:00+01:00');
  await to('2026-11-27T15:05:00+01:00');
  await to('2026-11-30T09:05:00+01:00');
  const page = (await world.read('c1', 'coordination')).findLast(({ buttons }) =>
    buttons.some(({ id }) => id === 'gazetteEdit'),
  );
  await world.sandbox.acting.press({
    as: 'c1',
    message: page?.id ?? '',
    button: 'gazetteEdit',
    id: 'gazette',
  });
  const letter = { opening: `Bonjour ${MARK}`, dates: '', needs: MARK, news: MARK };
  await world.submit('c1', 'gazette', letter);
  await say('c1', 'gazette envoyer');
  await to('2026-12-02T11:30:00+01:00');
  // A new practice is lived here by what it names among them.
  for (const [as, text] of SEEDS) await say(as, text);

  const kinds = new Set(told.map(({ kind }) => kind));
  expect(messages.map(({ kind }) => kind).filter((kind) => !kinds.has(kind))).toEqual(NOT_LIVED);
  expect(told.filter(({ preview }) => preview.includes(MARK)).map(({ preview }) => preview)).toEqual([]);
  expect(told.filter(({ whole }) => whole.includes(MARK)).length).toBeGreaterThan(10);
}, 60_000);
