import { z } from 'zod';
import type { Form } from '../../src/chat/form.ts';
import { harmless } from '../../src/chat/plain.ts';
import { type Message, message, said } from '../../src/chat/message.ts';
import {
  type AnyCommand,
  defineCommand,
  type Outcome,
  type Stranger,
  type Tools,
} from '../../src/engine/practice/define.ts';
import { Refused, refuse } from '../../src/engine/practice/refused.ts';
import { programmeContact } from '../../src/messages/contact.ts';
import { distressSections } from '../../src/messages/typed/listening.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { isName, joinKey, NAME_MAX } from '../../src/rituals/community/community.ts';
import { findDistress } from '../../src/rituals/words/distress.ts';
import { RETENTION } from '../../src/rituals/retention.ts';
import { readAct } from '../../src/rituals/words/verbs.ts';
import { ROLES } from '../../src/rituals/people/roles.ts';
import type { CohortRow } from '../../src/store/cohort/cohort.ts';
import {
  askToJoin,
  communityHome,
  type JoinRequest,
  joinRequestBy,
} from '../../src/store/community/community.ts';
import { LOCALES, type Texts } from '../../src/texts/index.ts';
import { decideRequest } from './decide.ts';

/** A newcomer gets the notice, gives a name, and the coordination decides. */

const JOIN = 'joinAsk';
const JOIN_FORM = 'join';

const VERBS = LOCALES.map(({ community }) => community.welcomeVerbs);

const homeOf = async ({ scope, texts }: Tools): Promise<CohortRow> =>
  (await communityHome(scope.tx)) ?? refuse(texts.community.refused.closed);

/** What is stored and why is shown before anything is stored. */
const joinInvitation = ({ slug, contacts, privacy, coordinationLabel }: CohortRow, tools: Tools): Message => {
  const { texts, publicUrl } = tools;
  const { invite } = texts.community;
  const { notice } = texts.account;
  const basis = notice.bases[privacy.basis ?? ''] ?? privacy.basis ?? '';
  return message(
    { title: [invite.title], text: [invite.what] },
    {
      text: [invite.before],
      list: [
        [notice.purpose],
        [notice.optional],
        [notice.kept(privacy.controller ?? coordinationLabel, basis)],
        [notice.rights(contacts.data_protection ?? contacts.programme ?? '')],
      ],
    },
    { text: [{ link: `${publicUrl}/notice/${slug}?lang=${texts.locale}`, text: invite.notice }] },
    { text: [invite.next], actions: [{ id: JOIN, label: invite.button, payload: '', primary: true }] },
  );
};

const joinForm = ({ community }: Texts): Form => ({
  id: JOIN_FORM,
  title: community.formTitle,
  payload: '',
  fields: [
    {
      name: 'name',
      label: community.name,
      hint: community.nameHint,
      required: true,
      type: 'text',
      max: NAME_MAX,
    },
  ],
});

const requestOf = ({ workspaceId, user }: Stranger, { scope }: Tools): Promise<JoinRequest | undefined> =>
  joinRequestBy(scope.tx, { workspaceId, externalUser: user });

/** The state of a request: since when, under which name, until when. */
const waitingReply = ({ name, askedOn }: JoinRequest, { texts }: Tools): Outcome => {
  const { waiting } = texts.community;
  const day = texts.dates.day(askedOn);
  const erasedOn = texts.dates.day(askedOn.add(RETENTION.joinRequests).add({ days: 1 }));
  return { answer: { reply: message({ text: [waiting.since(day), said(name), waiting.until(erasedOn)] }) } };
};

/** The coordination reads names. Nothing is held for people unknown to the bot: refuses, with a person to talk to. */
const mustNotTellOfDistress = async (name: string, { scope, texts }: Tools): Promise<void> => {
  const distress = findDistress(name);
  if (!distress) return;
  const who = { roles: [], programme: await programmeContact(scope, texts) };
  throw new Refused(message(...distressSections(distress, who, texts)));
};

const requestToJoin = async (name: string, stranger: Stranger, tools: Tools): Promise<Outcome> => {
  const { workspaceId, user } = stranger;
  const { scope, texts, now, zone } = tools;
  const { refused, asked } = texts.community;
  if (!isName(name)) return refuse(refused.name(NAME_MAX));
  await mustNotTellOfDistress(name, tools);
  const home = await homeOf(tools);
  const on = localDate(now, zone);
  const { id, first } = await askToJoin(scope, {
    cohortId: home.id,
    workspaceId,
    externalUser: user,
    name,
    locale: texts.locale,
    askedOn: on,
  });
  const waiting = first ? undefined : await requestOf(stranger, tools);
  if (waiting) return waitingReply(waiting, tools);
  return {
    answer: { reply: message({ text: [asked] }) },
    log: [{ type: 'community.asked', v: 1, on, facts: {} }],
    say: [
      {
        key: joinKey(id),
        kind: 'join',
        subject: id,
        to: { channel: home.digestChannel },
        cohort: home.id,
      },
    ],
  };
};

const alreadyKnown = async ({ texts }: Tools): Promise<Outcome> => ({
  answer: { reply: message({ text: [texts.community.known] }) },
});

const word = defineCommand({
  name: 'community-join',
  door: { words: (texts) => texts.community.join.words },
  roles: ROLES,
  // For people without a role; others are already members.
  summary: (texts, roles) => (roles.length === 0 ? texts.community.join.summary : undefined),
  // « rejoindre la réunion de 14 h » is an answer, not a name.
  input: z
    .string()
    .trim()
    .max(200)
    .refine((text) => text === '' || isName(text) || readAct(text, VERBS) !== undefined),
  async handle(call, tools) {
    const decision = readAct(call.input, VERBS);
    if (decision?.number === undefined) return alreadyKnown(tools);
    return decideRequest(decision.act, { number: decision.number }, call, tools);
  },
  async meet(name, stranger, tools) {
    const waiting = await requestOf(stranger, tools);
    if (waiting) return waitingReply(waiting, tools);
    if (name === '') return { answer: { reply: joinInvitation(await homeOf(tools), tools) } };
    return requestToJoin(name, stranger, tools);
  },
});

const pressCommand = defineCommand({
  name: 'community-join-form',
  door: { press: JOIN },
  roles: ROLES,
  input: z.object({ payload: z.string() }),
  handle: (_call, tools) => alreadyKnown(tools),
  async meet(_input, stranger, tools) {
    const waiting = await requestOf(stranger, tools);
    return waiting ? waitingReply(waiting, tools) : { answer: { form: joinForm(tools.texts) } };
  },
});

const formCommand = defineCommand({
  name: 'community-join-ask',
  door: { form: JOIN_FORM },
  roles: ROLES,
  input: z.object({ values: z.object({ name: z.string() }) }),
  handle: (_call, tools) => alreadyKnown(tools),
  meet: ({ values }, stranger, tools) => requestToJoin(harmless(values.name).trim(), stranger, tools),
});

export const join: readonly AnyCommand[] = [word, pressCommand, formCommand];
