import type { Keys } from '../../../seal/keys.ts';
import { newNonce } from '../../../seal/seal.ts';
import type { MattermostTexts } from '../../../texts/fr/mattermost/mattermost.ts';
import { answeringUnavailable, reportFailure, showAnswer, type Ways } from '../../adapter/answer.ts';
import type { Language } from '../../adapter/locale.ts';
import type { Call } from '../../chat.ts';
import type { Form } from '../../form.ts';
import type { Rest } from '../client.ts';
import { isDirectName } from '../inbound.ts';
import { sealDialog } from '../seal.ts';
import { type Dialog, dialogOf, stateOf } from '../speaking/dialog.ts';
import { placeOfChannel } from '../speaking/places.ts';
import type { Hearing } from './hear.ts';
import type { CommandTokens } from './tokens.ts';

/** What commands, presses and forms have in common: checked, received, then answered in the response. */

export type Parts = Hearing & {
  rest: Rest;
  keys: Keys;
  tokens: CommandTokens;
  dialogUrl: string;
};

/** What the server shows or does; each kind of call takes another shape. */
export type Shown = Readonly<Record<string, unknown>>;

export const NOTHING: Shown = {};

export type Refused = keyof MattermostTexts['refused'];

export const refusalFor = async (user: string, why: Refused, { wordsFor }: Hearing): Promise<string> =>
  (await wordsFor(user)).refused[why];

type Somewhere = Readonly<Record<'channel_id' | 'channel_name' | 'team_domain', string>>;

/** How the cohort file writes the channel; `undefined` in a direct conversation. */
export const placeOf = async (
  { channel_id: id, channel_name: name, team_domain: team }: Somewhere,
  { memory }: Hearing,
): Promise<string | undefined> => {
  if (isDirectName(name)) return undefined;
  return (await placeOfChannel(memory, id)) ?? (team && name ? `${team}/${name}` : id);
};

export const sealedDialog = async (form: Form, user: string, { keys, wordsFor }: Parts): Promise<Dialog> => {
  const state = sealDialog(keys, user, newNonce(), JSON.stringify(stateOf(form)));
  return dialogOf(form, { send: (await wordsFor(user, form.language)).send, state });
};

/** A trigger opens forms for as long as the server waits for integrations: half a minute. */
export const opensDialog =
  (trigger: string, user: string, parts: Parts): NonNullable<Ways['form']> =>
  async (form) => {
    const dialog = await sealedDialog(form, user, parts);
    await parts.rest.openDialog({ trigger_id: trigger, url: parts.dialogUrl, dialog });
  };

export const sendsFiles =
  (user: string, { speak, wordsFor }: Hearing): NonNullable<Ways['files']> =>
  async (files) => {
    const { noFiles: none, missingFile: missing } = await wordsFor(user);
    await speak.files(user, files, { none, missing });
  };

export const receiveThenShow = async (call: Call, ways: Ways, parts: Parts): Promise<void> => {
  const answer = await answeringUnavailable(parts.receive)(call);
  const words = (language?: Language) => parts.wordsFor(call.user, language);
  await reportFailure(parts.tell, () => showAnswer(answer, { call, words, ways }));
};
