import type { Tools } from '../../src/engine/practice/define.ts';
import { type Confirmable, requireConfirmation } from '../../src/engine/practice/unconfirmed.ts';
import type { RequestFields, HelpAudience } from '../../src/rituals/help/request.ts';

export const wordsIn = ({
  subject,
  context,
  tried,
  tags,
}: Omit<RequestFields, 'urgency' | 'audience'>): string[] => [subject, context, tried, ...tags];

const wideIn = (audience: HelpAudience, words: readonly string[]): readonly string[] =>
  audience === 'mentors' ? [] : words;

/** What an audience will read. For the community, the preview is confirmed instead. */
export const confirmReaders = (
  asked: RequestFields,
  author: Confirmable,
  { texts }: Pick<Tools, 'texts'>,
): void => {
  const { audience } = asked;
  if (audience === 'community') return;
  const words = wordsIn(asked);
  requireConfirmation(author, {
    sentence: texts.helpStored.readers[audience],
    words,
    wide: wideIn(audience, words),
  });
};

/** A lesson has the same readers as its request, community included, without a preview. */
export const confirmLearnt = (
  { learnt, audience }: { learnt: string; audience: HelpAudience },
  author: Confirmable,
  { texts }: Pick<Tools, 'texts'>,
): void =>
  requireConfirmation(author, {
    sentence: texts.helpStored.readers[audience],
    words: [learnt],
    wide: wideIn(audience, [learnt]),
  });
