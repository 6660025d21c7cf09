import { message, said } from '../../src/chat/message.ts';
import type { Outcome, Stranger, Tools } from '../../src/engine/practice/define.ts';
import { Refused, refuse } from '../../src/engine/practice/refused.ts';
import { programmeContact } from '../../src/messages/contact.ts';
import { distressSections } from '../../src/messages/typed/listening.ts';
import { joinKey } from '../../src/rituals/community/community.ts';
import { JOIN_REQUEST_FOR } from '../../src/store/community/kept.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { findDistress } from '../../src/rituals/words/distress/distress.ts';
import type { CohortRow } from '../../src/store/cohort/cohort.ts';
import {
  askToJoin,
  communityHome,
  type JoinRequest,
  joinRequestBy,
} from '../../src/store/community/community.ts';

export const homeOf = async ({ scope, texts }: Tools): Promise<CohortRow> =>
  (await communityHome(scope.tx)) ?? refuse(texts.community.refused.closed);

export const requestOf = (
  { workspaceId, user }: Stranger,
  { scope }: Tools,
): Promise<JoinRequest | undefined> => joinRequestBy(scope.tx, { workspaceId, externalUser: user });

/** The state of a request: since when, under which name, until when. */
export const waitingReply = ({ name, askedOn }: JoinRequest, { texts }: Tools): Outcome => {
  const { waiting } = texts.community;
  const day = texts.dates.day(askedOn);
  const erasedOn = texts.dates.day(askedOn.add(JOIN_REQUEST_FOR).add({ days: 1 }));
  return { answer: { reply: message({ text: [waiting.since(day), said(name), waiting.until(erasedOn)] }) } };
};

/** The coordination reads names. Nothing is held for people unknown to the bot: refuses, with a person to talk to. */
const mustNotTellOfDistress = async (name: string, { scope, texts }: Tools): Promise<void> => {
  const distress = findDistress(name);
  if (!distress) return;
  const who = { roles: [], programme: await programmeContact(scope, texts) };
  throw new Refused(message(...distressSections(distress, who, texts)));
};

export const requestToJoin = async (name: string, stranger: Stranger, tools: Tools): Promise<Outcome> => {
  const { workspaceId, user } = stranger;
  const { scope, texts, now, zone } = tools;
  const { asked } = texts.community;
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
