import { message, said } from '../../src/chat/message.ts';
import { type Outcome, sayBack } from '../../src/engine/practice/outcome.ts';
import type { Stranger, Tools } from '../../src/engine/practice/define.ts';
import { Refused, refuse } from '../../src/engine/practice/refused.ts';
import { programmeContact } from '../../src/messages/contact.ts';
import { distressSections } from '../../src/messages/typed/listening.ts';
import { onlyNamesake } from '../../src/rituals/community/claim.ts';
import { joinKey } from '../../src/rituals/community/community.ts';
import { JOIN_REQUEST_FOR } from '../../src/store/community/kept.ts';
import { findDistress } from '../../src/rituals/words/distress/distress.ts';
import { type CohortRow, launchedCohorts } from '../../src/store/cohort/cohort.ts';
import { peopleWithoutAccount } from '../../src/store/community/claims.ts';
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
  return sayBack(waiting.since(day), said(name), waiting.until(erasedOn));
};

/** The coordination reads names. Nothing is held for people unknown to the bot: refuses, with a person to talk to. */
const mustNotTellOfDistress = async (name: string, { scope, texts }: Tools): Promise<void> => {
  const distress = findDistress(name);
  if (!distress) return;
  const who = { roles: [], programme: await programmeContact(scope, texts) };
  throw new Refused(message(...distressSections(distress, who, texts)));
};

type Asked = { name: string; home: CohortRow; claimsPlace: boolean };

/** To the coordination of that cohort, in its channel; asking twice asks once. */
const ask = async (
  { name, home, claimsPlace }: Asked,
  stranger: Stranger,
  tools: Tools,
): Promise<Outcome> => {
  const { workspaceId, user } = stranger;
  const { scope, texts, today } = tools;
  const { asked } = claimsPlace ? texts.community.claim : texts.community;
  await mustNotTellOfDistress(name, tools);
  const { id, first } = await askToJoin(scope, {
    cohortId: home.id,
    workspaceId,
    externalUser: user,
    name,
    locale: texts.locale,
    askedOn: today,
    claimsPlace,
  });
  const waiting = first ? undefined : await requestOf(stranger, tools);
  if (waiting) return waitingReply(waiting, tools);
  return {
    ...sayBack(asked),
    log: [{ type: 'community.asked' }],
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

export const requestToJoin = async (name: string, stranger: Stranger, tools: Tools): Promise<Outcome> =>
  ask({ name, home: await homeOf(tools), claimsPlace: false }, stranger, tools);

/**
 * Asked of the coordination of whoever has this name; of another one when nobody has it, so that the answer tells
 * strangers nothing about who is in a cohort.
 */
export const claimPlace = async (name: string, stranger: Stranger, tools: Tools): Promise<Outcome> => {
  const { scope, texts, today } = tools;
  const unreached = await peopleWithoutAccount(scope.tx, today);
  const namesake = onlyNamesake(name, unreached);
  const cohorts = await launchedCohorts(scope.tx);
  const home = cohorts.find(({ id }) => id === namesake?.cohortId) ?? cohorts.at(-1);
  if (!home) return refuse(texts.community.claim.closed);
  return ask({ name, home, claimsPlace: true }, stranger, tools);
};
