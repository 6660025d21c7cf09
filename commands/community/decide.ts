import { numberedRow } from '../../src/engine/practice/acts/about.ts';
import { actOn, takesNumberFirst } from '../../src/engine/practice/acts/act.ts';
import type { Rule } from '../../src/engine/practice/acts/declaration.ts';
import type { Outgoing } from '../../src/messages/outgoing.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { communityKeys } from '../../src/messages/community/keys.ts';
import { NOTICE, noticeKey } from '../../src/rituals/account/notice.ts';
import { welcomeKey } from '../../src/rituals/community/community.ts';
import {
  endJoinRequest,
  type JoinRequest,
  joinRequestOf,
  joinRequestsOf,
  welcomeMember,
} from '../../src/store/community/community.ts';
import type { Texts } from '../../src/texts/index.ts';
import { sayBack } from '../../src/engine/practice/outcome.ts';

/** Nothing reaches anyone before it. */
export const noticeTo = (personId: string, { scope }: Tools): Outgoing => ({
  key: noticeKey(scope.cohortId, personId),
  kind: 'notice',
  subject: NOTICE,
  to: { person: personId },
  legal: true,
});

/** The notice first, as for everyone, then a welcome once it has arrived. */
const toMember = (personId: string, on: Temporal.PlainDate, tools: Tools): Outgoing[] => {
  const notice = noticeTo(personId, tools);
  return [
    notice,
    {
      key: welcomeKey(personId, on),
      kind: 'welcome',
      subject: on.toString(),
      to: { person: personId },
      after: notice.key,
      expected: true,
    },
  ];
};

export const mustWelcome: Rule = ({ call: { roles } }, { texts }) =>
  roles.includes('coordination') ? undefined : texts.community.refused.coordination;

const alreadyAnswered = ({ community }: Texts): string => community.refused.decided;

export const waitingRequest = numberedRow<JoinRequest>({
  name: 'a request to join',
  find: (named, _, { scope }) => joinRequestOf(scope, named),
  candidates: async (_, { scope }) => (await joinRequestsOf(scope)).map(({ id }) => id),
  refused: { unknown: (_, texts) => alreadyAnswered(texts), which: alreadyAnswered, gone: alreadyAnswered },
});

/** Ends with the first answer: another may be on its way. */
export const endWaiting = async ({ id }: JoinRequest, { scope, texts }: Tools): Promise<void> => {
  if (!(await endJoinRequest(scope, id))) refuse(texts.community.refused.decided);
};

/** One tap or one typed line, by anyone in the coordination. */
export const accept = actOn(waitingRequest, {
  name: 'community-accept',
  key: communityKeys.accept,
  verb: ({ community }) => community.welcomeVerbs.accept,
  takes: takesNumberFirst,
  allowed: [mustWelcome],
  logs: ['community.joined'],
  async handle({ about: request }, tools) {
    const { scope, texts, today } = tools;
    await endWaiting(request, tools);
    const personId = await welcomeMember(scope, request, today);
    return {
      ...sayBack(texts.community.accepted(request.name)),
      log: [{ type: 'community.joined' }],
      say: toMember(personId, today, tools),
    };
  },
});

export const decline = actOn(waitingRequest, {
  name: 'community-decline',
  key: communityKeys.decline,
  verb: ({ community }) => community.welcomeVerbs.refuse,
  takes: takesNumberFirst,
  allowed: [mustWelcome],
  async handle({ about: request }, tools) {
    await endWaiting(request, tools);
    return sayBack(tools.texts.community.declined);
  },
});
