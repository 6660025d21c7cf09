import { typedCommand } from '../../src/engine/practice/define.ts';
import { asksAboutBot } from '../../src/rituals/words/bot-questions.ts';
import { asksForOwnData } from '../../src/rituals/words/own-data.ts';
import { findDistress } from '../../src/rituals/words/distress/distress.ts';
import { HELD_FOR } from '../../src/store/typed/kept.ts';
import { ROLES } from '../../src/rituals/people/roles.ts';
import { programmeContact } from '../../src/messages/contact.ts';
import { distressSections } from '../../src/messages/typed/listening.ts';
import { holdText } from '../../src/store/typed/held-texts.ts';
import { accountCard } from '../account/settings/card.ts';
import { botHelp } from '../home/about.ts';
import { bareAnswer } from './choices.ts';
import { replyWith } from '../../src/engine/practice/outcome.ts';

/** Distress comes first: it is not stored, and a person to talk to is offered. */
export const distressCommand = typedCommand({
  name: 'typed-distress',
  roles: ROLES,
  coordinates: true,
  async handle(call, { scope, texts }) {
    const distress = findDistress(call.input);
    if (!distress) return undefined;
    const programme = await programmeContact(scope, texts);
    const who = { roles: call.roles, programme, inPublic: call.inPublic === true };
    return replyWith(...distressSections(distress, who, texts));
  },
});

/** « Comment ça marche ? » */
export const questionAsked = typedCommand({
  name: 'typed-question',
  roles: ROLES,
  coordinates: true,
  handle: async ({ input }, tools) =>
    asksAboutBot(input) ? { answer: { reply: await botHelp(tools) } } : undefined,
});

/** « Effacer mes données » does nothing by itself: one’s account shows what is kept, and each right as a button. */
export const ownDataAsked = typedCommand({
  name: 'typed-own-data',
  roles: ROLES,
  handle: async ({ input, person, thread }, tools) =>
    thread === undefined && asksForOwnData(input)
      ? { answer: { reply: await accountCard(person.id, tools) } }
      : undefined,
});

/** Any other sentence is returned to its author, who says who it is for. */
export const bareTextCommand = typedCommand({
  name: 'typed-bare',
  roles: ROLES,
  async handle(call, tools) {
    const { scope, now } = tools;
    const id = await holdText(scope.tx, {
      personId: call.person.id,
      bare: true,
      act: { kind: 'say', text: call.input },
      thread: call.thread ?? null,
      source: call.source ?? null,
      forgetAt: now.add(HELD_FOR),
    });
    return {
      answer: { reply: await bareAnswer({ id, text: call.input }, call, tools) },
      privately: true,
    };
  },
  again: () => Promise.resolve({ nothing: true }),
});
