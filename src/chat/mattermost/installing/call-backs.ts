import type { Keys } from '../../../seal/keys.ts';
import { newNonce } from '../../../seal/seal.ts';
import type { Texts } from '../../../texts/index.ts';
import { badFinding, type Finding, goodFinding } from '../../adapter/finding.ts';
import type { Rest } from '../client.ts';
import { SELF_TEST, selfTestAnswer } from '../hearing/self-test.ts';
import { sealPress } from '../seal.ts';
import { whyUnreachable } from './trouble.ts';

/**
 * Whether the server reaches the bot: in its conversation with itself, the bot presses a button of its own and runs its own
 * command. Only the server's log says why an address is refused.
 */

export type CallBacks = {
  rest: Rest;
  keys: Keys;
  self: string;
  /** The team in which the command is run. */
  team: string | undefined;
  command: string;
  pressUrl: string;
  commandUrl: string;
};

type Outcome = 'reached' | 'other' | { failed: string };

const outcomeOf = async (work: () => Promise<boolean>): Promise<Outcome> => {
  try {
    return (await work()) ? 'reached' : 'other';
  } catch (error) {
    return { failed: whyUnreachable(error) };
  }
};

/** The answer to the press changes the message: what it says then shows who answered. */
const pressOwnButton = async (
  channel: string,
  { rest, keys, self, pressUrl }: CallBacks,
): Promise<boolean> => {
  const nonce = newNonce();
  const content = JSON.stringify({ action: SELF_TEST, payload: nonce });
  const context = sealPress(keys, { channel, user: self, aside: true }, content);
  const actions = [
    { id: SELF_TEST, type: 'button', name: SELF_TEST, integration: { url: pressUrl, context } },
  ];
  const props = { attachments: [{ fallback: '', text: SELF_TEST, actions }] };
  const { id } = await rest.createPost({ channel_id: channel, message: '', props });
  try {
    await rest.doPostAction(id, SELF_TEST);
    return (await rest.getPost(id)).message === selfTestAnswer(nonce);
  } finally {
    await rest.deletePost(id).catch(() => {});
  }
};

const runOwnCommand = async (channel: string, { rest, command, team }: CallBacks): Promise<boolean> => {
  const said = `${SELF_TEST} ${newNonce()}`;
  const where = { channel_id: channel, ...(team ? { team_id: team } : {}) };
  const { text } = await rest.executeCommand(`${command} ${said}`, where);
  return text === selfTestAnswer(said);
};

export const checkCallBacks = async (
  given: CallBacks,
  { mattermostDoctor: { calls: say } }: Texts,
): Promise<Finding[]> => {
  const { id: channel } = await given.rest.createDirectChannel([given.self, given.self]);
  const finding = (
    outcome: Outcome,
    reached: string,
    failed: (why: string) => string,
    url: string,
  ): Finding => {
    if (outcome === 'reached') return goodFinding(reached);
    return badFinding(failed(outcome === 'other' ? say.other : outcome.failed), say.open(url));
  };
  const pressed = await outcomeOf(() => pressOwnButton(channel, given));
  const run = await outcomeOf(() => runOwnCommand(channel, given));
  return [
    finding(pressed, say.press, say.noPress, given.pressUrl),
    finding(run, say.command, say.noCommand, given.commandUrl),
  ];
};
