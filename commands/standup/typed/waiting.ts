import type { CommandCall, Tools } from '../../../src/engine/practice/define.ts';
import { latestBareText } from '../../../src/store/typed/held-texts.ts';
import type { WaitingText } from '../form.ts';

/** The last bare text that waits for its author: « bilan » typed alone after it gives it to that round. */
export const waitingText = async (
  { person }: Pick<CommandCall<unknown>, 'person'>,
  { scope, now }: Tools,
): Promise<WaitingText | undefined> => {
  const held = await latestBareText(scope.tx, person.id, now);
  return held?.act.kind === 'say' ? { id: held.id, text: held.act.text } : undefined;
};
