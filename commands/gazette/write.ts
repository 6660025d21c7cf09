import type { Form } from '../../src/chat/form.ts';
import { message } from '../../src/chat/message.ts';
import { harmless } from '../../src/chat/plain.ts';
import type { CommandCall, Outcome, Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { requireConfirmation } from '../../src/engine/practice/unconfirmed.ts';
import { EDIT, SEND } from '../../src/messages/gazette/buttons.ts';
import { gazetteMessage } from '../../src/messages/gazette/post.ts';
import { prepareGazette } from '../../src/messages/gazette/prepare.ts';
import { isoWeek, localDate, mondayOf } from '../../src/rituals/time/calendar.ts';
import { periodOf } from '../../src/rituals/digest/digest.ts';
import {
  GAZETTE_PARTS,
  gazetteFaults,
  gazetteKey,
  type GazettePart,
  type GazetteWords,
  PART_MAX,
} from '../../src/rituals/gazette/gazette.ts';
import { cohortOf } from '../../src/store/cohort/cohort.ts';
import { type Gazette, gazetteOf, markGazetteSent, saveGazette } from '../../src/store/gazette/gazettes.ts';

export const GAZETTE_FORM = 'gazette';

type Caller = Pick<CommandCall<unknown>, 'roles' | 'confirmed'>;

const mustCoordinate = ({ roles }: Caller, { texts }: Tools): void => {
  if (!roles.includes('coordination')) refuse(texts.gazette.refused.coordination);
};

const thisWeek = async ({ scope, now }: Tools): Promise<{ monday: Temporal.PlainDate; week: string }> => {
  const monday = mondayOf(localDate(now, (await cohortOf(scope))?.timezone ?? 'Europe/Paris'));
  return { monday, week: isoWeek(monday) };
};

const formOf = (words: GazetteWords, week: string, { gazette }: Tools['texts']): Form => {
  const field = (part: GazettePart) => ({
    name: part,
    label: gazette.parts[part].title,
    hint: gazette.parts[part].hint,
    required: false,
    type: 'long' as const,
    max: PART_MAX,
    ...(words[part] === '' ? {} : { value: words[part] }),
  });
  return {
    id: GAZETTE_FORM,
    title: gazette.formTitle,
    payload: week,
    fields: [field('opening'), field('dates'), field('needs'), field('news')],
  };
};

/** The saved text, or else a draft from the finished week. */
export const openGazette = async (call: Caller, tools: Tools): Promise<Outcome> => {
  mustCoordinate(call, tools);
  const { monday, week } = await thisWeek(tools);
  const today = localDate(tools.now, tools.zone);
  const words =
    (await gazetteOf(tools.scope, week)) ??
    (await prepareGazette(periodOf(monday.subtract({ weeks: 1 }), today), tools));
  return { answer: { form: formOf(words, week, tools.texts) } };
};

const showDraft = async (gazette: Gazette, tools: Tools): Promise<Outcome> => {
  const { gazette: words } = tools.texts;
  const { sections } = await gazetteMessage(gazette, tools);
  return {
    answer: {
      reply: message(
        ...sections,
        { text: [words.draft, ' ', words.howTo] },
        {
          actions: [
            { id: SEND, label: words.buttons.send, payload: gazette.week, primary: true },
            { id: EDIT, label: words.buttons.edit, payload: gazette.week },
          ],
        },
      ),
    },
  };
};

const readWords = (values: Readonly<Record<string, unknown>>): GazetteWords => {
  const read = (part: GazettePart): string => {
    const value = values[part];
    return typeof value === 'string' ? harmless(value).trim() : '';
  };
  return { opening: read('opening'), dates: read('dates'), needs: read('needs'), news: read('news') };
};

const errorsOf = (words: GazetteWords, { gazette: { refused } }: Tools['texts']) =>
  Object.fromEntries(
    gazetteFaults(words).map((fault) =>
      fault.code === 'empty'
        ? [GAZETTE_PARTS[0], [refused.empty]]
        : [fault.part, [refused['too-long'](PART_MAX, fault.length)]],
    ),
  );

/** Only new text: the rest was confirmed before. */
const confirmReaders = (
  words: GazetteWords,
  before: Gazette | undefined,
  call: Caller,
  { readers }: Tools['texts'],
): void => {
  const changed = GAZETTE_PARTS.filter((part) => words[part] !== before?.[part]).map((part) => words[part]);
  requireConfirmation(call, {
    sentence: before?.sentOn ? readers.gazetteSent : readers.gazette,
    words: changed,
    wide: changed,
  });
};

/** Saved as a draft, or corrected where the cohort reads it. */
export const writeGazette = async (
  { week, values }: { week: string; values: Readonly<Record<string, unknown>> },
  call: Caller,
  tools: Tools,
): Promise<Outcome> => {
  mustCoordinate(call, tools);
  const words = readWords(values);
  const errors = errorsOf(words, tools.texts);
  if (Object.keys(errors).length > 0) return { answer: { errors } };
  confirmReaders(words, await gazetteOf(tools.scope, week), call, tools.texts);
  const saved = await saveGazette(tools.scope, week, words);
  if (!saved.sentOn) return showDraft(saved, tools);
  return {
    answer: { reply: message({ text: [tools.texts.gazette.corrected] }) },
    log: [{ type: 'gazette.corrected', v: 1, on: localDate(tools.now, tools.zone), facts: { week } }],
  };
};

export const showGazette = async (call: Caller, tools: Tools): Promise<Outcome> => {
  mustCoordinate(call, tools);
  const gazette = await gazetteOf(tools.scope, (await thisWeek(tools)).week);
  if (!gazette) return refuse(tools.texts.gazette.refused.none);
  return gazette.sentOn
    ? { answer: { reply: await gazetteMessage(gazette, tools) } }
    : showDraft(gazette, tools);
};

/** To the cohort's channel, once. `asked` is the week of the button. */
export const sendGazette = async (
  asked: string | undefined,
  call: Caller,
  tools: Tools,
): Promise<Outcome> => {
  mustCoordinate(call, tools);
  const { scope, texts, now, zone } = tools;
  const { refused } = texts.gazette;
  const week = asked ?? (await thisWeek(tools)).week;
  const cohort = await cohortOf(scope);
  if (!cohort || !(await gazetteOf(scope, week))) return refuse(refused.none);
  const on = localDate(now, zone);
  if (!(await markGazetteSent(scope, week, on))) return refuse(refused.sent(texts.dates.week(week)));
  return {
    answer: { reply: message({ text: [texts.gazette.sent] }) },
    log: [{ type: 'gazette.sent', v: 1, on, facts: { week } }],
    say: [
      {
        key: gazetteKey(cohort.id, week),
        kind: 'gazette',
        subject: week,
        to: { channel: cohort.bulletinChannel },
      },
    ],
  };
};
