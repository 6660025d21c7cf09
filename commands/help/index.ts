import { z } from 'zod';
import { harmless } from '../../src/chat/plain.ts';
import {
  type AnyCommand,
  type CommandCall,
  defineCommand,
  type Tools,
} from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { type HelpAct, PRESS } from '../../src/messages/help/buttons.ts';
import { readAct, type TypedAct } from '../../src/rituals/words/verbs.ts';
import { readNumber } from '../../src/rituals/words/numbers.ts';
import { readLines } from '../../src/rituals/words/labelled-lines.ts';
import { LOCALES, type Texts } from '../../src/texts/index.ts';
import { ACTS } from './act.ts';
import { askByForm, askByLines } from './ask.ts';
import { close, CLOSE_FORM, isEnding, mayRemove, remove, REMOVE_FORM } from './close.ts';
import { type Acting, requestNamed, requestPressed } from './find.ts';
import { ASK_FORM, askForm } from './form.ts';
import { fromDataset } from './from-dataset.ts';
import { asRequest, fromStandup } from './from-standup.ts';
import { listOpen, searchRequests } from './read.ts';

const ROLES = ['eig', 'mentor', 'coordination', 'community'] as const;

const HELP = LOCALES.map(({ helpWords }) => helpWords);
const VERBS = HELP.map(({ verbs }) => verbs);

type Who = Pick<CommandCall<unknown>, 'person' | 'roles' | 'confirmed'>;
const readerOf = ({ person, roles, confirmed }: Who): Acting => ({
  personId: person.id,
  roles,
  ...(confirmed ? { confirmed } : {}),
});

const performTyped = async (
  { act, number, rest }: TypedAct<keyof Texts['helpWords']['verbs']>,
  who: Who,
  tools: Tools,
) => {
  const reader = readerOf(who);
  return ACTS[act](await requestNamed(act, number, reader, tools), reader, tools, rest);
};

/** « chercher … » and « liste », with the text after. */
const readQuery = (text: string) =>
  readAct(text, [{ list: HELP.flatMap(({ listWords }) => listWords), search: [] }])?.act ??
  (HELP.some(({ searchWords }) => startsWith(text, searchWords)) ? 'search' : undefined);

const firstWord = (text: string): string => /^\s*\S*/.exec(text)?.[0] ?? '';
const startsWith = (text: string, words: readonly string[]): boolean =>
  words.includes(firstWord(text).trim().toLowerCase());

/** These may be followed by the lesson; without a number they are about the only request. */
const WORDY = ['solved', 'around'] as const;

/** `entraide`: alone or with a few words, the form; with a verb and a number, an act; with labelled lines, a request. */
const word = defineCommand({
  name: 'help',
  door: { words: (texts) => texts.help.words },
  roles: ROLES,
  summary: (texts) => texts.help.summary,
  input: z.string(),
  async handle(call, tools) {
    const { input } = call;
    const query = readQuery(input);
    const reader = readerOf(call);
    if (query === 'search')
      return {
        answer: {
          reply: await searchRequests(
            input.trim().slice(firstWord(input).trim().length).trim(),
            reader,
            tools,
          ),
        },
      };
    if (query === 'list') return { answer: { reply: await listOpen(reader, tools) } };
    const number = readNumber(input);
    const act =
      number === undefined ? readAct(input, VERBS, WORDY) : { act: 'show' as const, number, rest: '' };
    if (act) return performTyped(act, call, tools);
    const lines = readLines(
      input,
      HELP.map(({ typedLabels }) => typedLabels),
    );
    if (lines) return askByLines(input, lines, call, tools);
    const known = await asRequest(input.trim(), tools);
    return { answer: { form: askForm(known, call.roles, tools.texts) } };
  },
});

const STARTS = HELP.flatMap(({ starts }) => starts);
const readSpoken = (rest: string) =>
  STARTS.map((start) => readAct(`${start} ${rest}`, VERBS)).find((act) => act !== undefined);

/** « je prends 12 »: with more text, it is a sentence for someone else. */
const typedCommand = defineCommand({
  name: 'help-says',
  door: { words: (texts) => texts.helpWords.starts },
  roles: ROLES,
  input: z
    .string()
    .max(80)
    .transform(readSpoken)
    .refine((act) => act?.rest === ''),
  handle: async (call, tools) =>
    call.input ? performTyped(call.input, call, tools) : refuse(tools.texts.helpRefused.which),
});

const pressCommand = (act: HelpAct): AnyCommand =>
  defineCommand({
    name: `help-${act}`,
    door: { press: PRESS[act] },
    roles: ROLES,
    input: z.object({ payload: z.string() }),
    async handle(call, tools) {
      const reader = readerOf(call);
      return ACTS[act](await requestPressed(call.input.payload, reader, tools), reader, tools, undefined);
    },
  });

const HELP_ACTS = Object.keys(PRESS).filter((act): act is HelpAct => act in PRESS);

const values = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const submission = z.object({ payload: z.string(), values });

const askCommand = defineCommand({
  name: 'help-ask',
  door: { form: ASK_FORM },
  roles: ROLES,
  input: submission,
  handle: (call, tools) => askByForm(call.input, call, tools),
});

const typedIn = (given: z.infer<typeof values>, name: string): string => {
  const value = given[name];
  return typeof value === 'string' ? harmless(value).trim() : '';
};

const closeCommand = defineCommand({
  name: 'help-close',
  door: { form: CLOSE_FORM },
  roles: ROLES,
  input: submission,
  async handle(call, tools) {
    const { payload, values: given } = call.input;
    const reader = readerOf(call);
    const ending = typedIn(given, 'ending');
    if (!isEnding(ending)) return refuse(tools.texts.engine.stale);
    const request = await requestPressed(payload, reader, tools);
    return close(request, { ending, learnt: typedIn(given, 'learnt') }, reader, tools);
  },
});

const removeCommand = defineCommand({
  name: 'help-remove-reason',
  door: { form: REMOVE_FORM },
  roles: ROLES,
  input: submission,
  async handle(call, tools) {
    const reader = readerOf(call);
    const request = await requestPressed(call.input.payload, reader, tools);
    mayRemove(request, reader, tools);
    return remove(request, typedIn(call.input.values, 'reason'), reader, tools);
  },
});

export const help: readonly AnyCommand[] = [
  word,
  typedCommand,
  ...HELP_ACTS.map(pressCommand),
  askCommand,
  closeCommand,
  removeCommand,
  fromStandup,
  fromDataset,
];
