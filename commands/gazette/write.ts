import type { ActCall } from '../../src/engine/practice/acts/about.ts';
import { actOn } from '../../src/engine/practice/acts/act.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { requireConfirmation } from '../../src/engine/practice/unconfirmed.ts';
import { gazetteKeys } from '../../src/messages/gazette/keys.ts';
import { prepareGazette } from '../../src/messages/gazette/prepare.ts';
import { periodOf } from '../../src/rituals/digest/digest.ts';
import { GAZETTE_PARTS, type GazetteWords } from '../../src/rituals/gazette/gazette.ts';
import { type Gazette, gazetteOf, saveGazette } from '../../src/store/gazette/gazettes.ts';
import { gazetteFields } from './fields.ts';
import { gazetteToWrite, mustCoordinate, thisMonday } from './find.ts';
import { draftShown } from './read.ts';
import { sayBack } from '../../src/engine/practice/outcome.ts';

/** From the finished week. */
const firstDraft = async (tools: Tools): Promise<GazetteWords> => {
  const lastMonday = (await thisMonday(tools)).subtract({ weeks: 1 });
  return prepareGazette(periodOf(lastMonday, tools.today), tools);
};

/** Only new text: the rest was confirmed before. */
const confirmReaders = (
  words: GazetteWords,
  before: Gazette | undefined,
  call: ActCall,
  { gazette: { stored } }: Tools['texts'],
): void => {
  const changed = GAZETTE_PARTS.filter((part) => words[part] !== before?.[part]).map((part) => words[part]);
  requireConfirmation(call, {
    sentence: before?.sentOn ? stored.readers.sent : stored.readers.draft,
    words: changed,
    wide: changed,
  });
};

/** Saved as a draft, or corrected where the cohort reads it. */
export const write = actOn(gazetteToWrite, {
  name: 'gazette-write',
  key: gazetteKeys.edit,
  allowed: [mustCoordinate],
  form: {
    title: ({ gazette }) => gazette.formTitle,
    fields: gazetteFields,
    before: async ({ about: { week } }, tools) =>
      (await gazetteOf(tools.scope, week)) ?? (await firstDraft(tools)),
  },
  logs: ['gazette.corrected'],
  async handle({ about: { week }, given: words, call }, tools) {
    const { scope, texts } = tools;
    confirmReaders(words, await gazetteOf(scope, week), call, texts);
    const saved = await saveGazette(scope, week, words);
    if (!saved.sentOn) return draftShown(saved, tools);
    return {
      ...sayBack(texts.gazette.corrected),
      log: [{ type: 'gazette.corrected', facts: { week } }],
    };
  },
});
