import { z } from 'zod';
import { message } from '../../src/chat/message.ts';
import {
  type AnyCommand,
  type CommandCall,
  defineCommand,
  type Outcome,
  type Outgoing,
  type Tools,
} from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { ACCEPT, DECLINE } from '../../src/messages/community/community.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { welcomeKey } from '../../src/rituals/community/community.ts';
import { endJoinRequest, joinRequestOf, welcomeMember } from '../../src/store/community/community.ts';
import { NOTICE, noticeKey } from '../../src/rituals/account/notice.ts';

type Decision = 'accept' | 'refuse';

/** The notice first, as for everyone, then a welcome once it has arrived. */
const toMember = (personId: string, on: Temporal.PlainDate, { scope }: Tools): Outgoing[] => {
  const notice = noticeKey(scope.cohortId, personId);
  return [
    { key: notice, kind: 'notice', subject: NOTICE, to: { person: personId }, legal: true },
    {
      key: welcomeKey(personId, on),
      kind: 'welcome',
      subject: on.toString(),
      to: { person: personId },
      after: notice,
      expected: true,
    },
  ];
};

/** One tap or one typed line, by anyone in the coordination. */
export const decideRequest = async (
  decision: Decision,
  named: { id: string } | { number: number },
  { roles }: Pick<CommandCall<unknown>, 'roles'>,
  tools: Tools,
): Promise<Outcome> => {
  const { scope, texts, now, zone } = tools;
  const { refused, accepted, declined } = texts.community;
  if (!roles.includes('coordination')) return refuse(refused.coordination);
  const isNumber = 'id' in named || named.number < 2 ** 31;
  const request = isNumber ? await joinRequestOf(scope, named) : undefined;
  if (!request || !(await endJoinRequest(scope, request.id))) return refuse(refused.decided);
  if (decision === 'refuse') return { answer: { reply: message({ text: [declined] }) } };
  const on = localDate(now, zone);
  const personId = await welcomeMember(scope, request, on);
  return {
    answer: { reply: message({ text: [accepted(request.name)] }) },
    log: [{ type: 'community.joined', v: 1, on, facts: {} }],
    say: toMember(personId, on, tools),
  };
};

const pressCommand = (button: string, decision: Decision): AnyCommand =>
  defineCommand({
    name: `community-${decision}`,
    door: { press: button },
    roles: ['coordination'],
    input: z.object({ payload: z.uuid() }),
    handle: (call, tools) => decideRequest(decision, { id: call.input.payload }, call, tools),
  });

export const decisions: readonly AnyCommand[] = [
  pressCommand(ACCEPT, 'accept'),
  pressCommand(DECLINE, 'refuse'),
];
