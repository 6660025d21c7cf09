import type { Act } from '../../chat/chat.ts';
import { type Message, message } from '../../chat/message.ts';
import type { LinkedAccount } from '../../store/people/linked-accounts.ts';
import type { Texts } from '../../texts/index.ts';
import { sealPress } from '../acting/sealed.ts';
import type { Context } from '../context.ts';
import type { LinkedAct } from './link.ts';
import { linksFor } from './pages-in-message.ts';

type Asked = { act: Act; now: Temporal.Instant; texts: Texts };

/** What a page does again to open the form. What was pressed came with its payload opened. */
const linkedActFor = (context: Context, act: Act): LinkedAct | undefined => {
  if (act.kind === 'press') {
    const { id, payload } = sealPress(context.keys, { id: act.action, payload: act.payload });
    return { kind: 'press', action: id, payload, ...(act.value === undefined ? {} : { value: act.value }) };
  }
  if (act.kind === 'home') return { kind: 'command', text: '' };
  return 'text' in act ? { kind: 'command', text: act.text } : undefined;
};

/** For platforms that open no form: an address for its person alone, on which the form waits. */
export const formOnPage = (
  context: Context,
  account: Pick<LinkedAccount, 'workspaceId' | 'user' | 'epoch'>,
  { act, now, texts }: Asked,
): Message => {
  const opener = linkedActFor(context, act);
  if (!opener) return message({ text: [texts.engine.stale] });
  const link = linksFor(context, account, now)(opener);
  return message({ text: [texts.answer.formThere, ' ', { link, text: texts.answer.openForm }] });
};
