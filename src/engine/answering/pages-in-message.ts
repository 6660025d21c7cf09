import { type Button, isSelect, type Message, type Section, type Select } from '../../chat/message.ts';
import { newNonce } from '../../seal/seal.ts';
import type { LinkedAccount } from '../../store/people/linked-accounts.ts';
import type { Context } from '../context.ts';
import { type AnswerLink, linkAddress, type LinkedAct, sealLink } from './link.ts';

/** Gives each button and select of a message, its payloads sealed, the page on which the same is done. */

export type LinkMaker = (act: LinkedAct, id?: string, more?: Partial<AnswerLink>) => string;

/** Links for one account, on behalf of nobody else. */
export const linksFor =
  (
    { keys, publicUrl }: Pick<Context, 'keys' | 'publicUrl'>,
    { workspaceId, user, epoch }: Pick<LinkedAccount, 'workspaceId' | 'user' | 'epoch'>,
    now: Temporal.Instant,
  ): LinkMaker =>
  (act, id = newNonce(), more = {}) =>
    linkAddress(publicUrl, sealLink(keys, { workspaceId, user, epoch, id, act, ...more }, now));

type Actions = NonNullable<Section['actions']>;
type Paged = Button | Select;

export const withPages = (message: Message, pageOf: (action: Paged) => string): Message => {
  const paged = <Action extends Paged>(action: Action): Action => ({ ...action, page: pageOf(action) });
  const all = (actions: Actions): Actions => (isSelect(actions) ? paged(actions) : actions.map(paged));
  return {
    ...message,
    sections: message.sections.map((section) =>
      section.actions ? { ...section, actions: all(section.actions) } : section,
    ),
  };
};

export const pressOf = ({ id, payload }: Pick<Button, 'id' | 'payload'>): LinkedAct => ({
  kind: 'press',
  action: id,
  payload,
});
