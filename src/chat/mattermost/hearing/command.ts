import { fromCommand } from '../inbound.ts';
import { commandBody } from './bodies.ts';
import {
  NOTHING,
  opensDialog,
  type Parts,
  placeOf,
  receiveThenShow,
  refusalFor,
  sendsFiles,
  type Shown,
} from './listen.ts';
import { isSelfTest, selfTestAnswer } from './self-test.ts';

const aside = (text: string): Shown => ({ response_type: 'ephemeral', text, skip_slack_parsing: true });

/** A slash command: proved by the token of its team, answered to its author alone. */
export const onCommand = async (given: unknown, parts: Parts): Promise<Shown> => {
  const parsed = commandBody.safeParse(given);
  if (!parsed.success) return NOTHING;
  const { data: body } = parsed;
  const user = body.user_id;
  const proof = { token: body.token, team: body.team_id, trigger: body.command.replace(/^\//, '') };
  if (!(await parts.tokens.knows(proof))) return aside(await refusalFor(user, 'command', parts));
  if (isSelfTest(body, parts.self)) return aside(selfTestAnswer(body.text));
  const place = await placeOf(body, parts);
  let shown: Shown = NOTHING;
  await receiveThenShow(
    fromCommand(body, place, parts.self),
    {
      async reply(message) {
        shown = await parts.speak.ephemeral(user, body.channel_id, message, body.root_id);
      },
      form: opensDialog(body.trigger_id, user, parts),
      files: sendsFiles(user, parts),
      nothing: () => Promise.resolve(),
    },
    parts,
  );
  return shown;
};
