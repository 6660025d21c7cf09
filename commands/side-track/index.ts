import { z } from 'zod';
import {
  type AnyCommand,
  defineCommand,
  type Outcome,
  type Tools,
} from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { readLines } from '../../src/rituals/words/labelled-lines.ts';
import { readNumbered } from '../../src/rituals/words/numbers.ts';
import { readVerb } from '../../src/rituals/words/verbs.ts';
import { LOCALES } from '../../src/texts/index.ts';
import { asErrors, asRefusal, editForm, editTrack, removeTrack, setShareable, tellTrack } from './act.ts';
import { allShared, ownTracks, trackShown } from './shown.ts';
import { type AboutTrack, mayTell, PRESS, trackNumbered, type Who } from './rights.ts';
import { SIDE_TRACK_FORM, sideTrackForm } from './form.ts';

const ROLES = ['eig', 'mentor', 'coordination'] as const;

const WORDS = LOCALES.map(({ sideTrack }) => sideTrack);
const LABELS = WORDS.map(({ typedLabels }) => typedLabels);
const VERBS = WORDS.map(({ verbs }) => verbs);

const tellTyped = async (rest: string, who: Who, tools: Tools): Promise<Outcome> => {
  mayTell(who, tools);
  if (rest === '') return { answer: { form: sideTrackForm({}, tools.texts) } };
  return tellTrack(readLines(rest, LABELS) ?? { title: rest }, who, tools, asRefusal(rest, tools));
};

const ABOUT_ONE: Record<
  'edit' | 'share' | 'keep' | 'remove' | 'show',
  (about: AboutTrack, rest: string) => Promise<Outcome> | Outcome
> = {
  show: (about) => ({ answer: { reply: trackShown(about) } }),
  share: (about) => setShareable(about, true),
  keep: (about) => setShareable(about, false),
  remove: (about) => removeTrack(about),
  edit(about, rest) {
    const lines = readLines(rest, LABELS);
    return lines ? editTrack(lines, about, asRefusal(rest, about.tools)) : editForm(about);
  },
};

const obey = async (text: string, who: Who, tools: Tools): Promise<Outcome> => {
  const { refused } = tools.texts.sideTrack;
  const alone = readNumbered(text);
  const order =
    alone.number !== undefined && alone.rest === ''
      ? { verb: 'show' as const, rest: text }
      : readVerb(text, VERBS);
  if (!order) return refuse(refused.order);
  if (order.verb === 'tell') return tellTyped(order.rest, who, tools);
  if (order.verb === 'gallery') return { answer: { reply: await allShared(tools) } };
  const { number, rest } = readNumbered(order.rest);
  if (number === undefined) return refuse(refused.which);
  return ABOUT_ONE[order.verb]({ track: await trackNumbered(number, who, tools), who, tools }, rest);
};

/** `piste`: alone, one's own; with a number, that one; with a verb, an act. */
const word = defineCommand({
  name: 'side-track',
  door: { words: (texts) => texts.sideTrack.words },
  roles: ROLES,
  summary: (texts) => texts.sideTrack.summary,
  input: z.string().trim(),
  handle: async (call, tools) =>
    call.input === '' ? { answer: { reply: await ownTracks(call, tools) } } : obey(call.input, call, tools),
});

const pressCommand = (
  press: keyof typeof PRESS,
  act: (payload: string, who: Who, tools: Tools) => Promise<Outcome> | Outcome,
): AnyCommand =>
  defineCommand({
    name: `side-track-${press}`,
    door: { press: PRESS[press] },
    roles: ROLES,
    input: z.object({ payload: z.string() }),
    handle: async (call, tools) => act(call.input.payload, call, tools),
  });

const aboutTrack = async (payload: string, who: Who, tools: Tools): Promise<AboutTrack> => {
  if (!/^\d{1,9}$/.test(payload)) return refuse(tools.texts.engine.stale);
  return { track: await trackNumbered(Number(payload), who, tools), who, tools };
};

const OF_ONE = ['edit', 'share', 'keep', 'remove'] as const;

const formCommand = defineCommand({
  name: 'side-track-sent',
  door: { form: SIDE_TRACK_FORM },
  roles: ROLES,
  input: z.object({
    payload: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  }),
  async handle(call, tools) {
    const { payload, values } = call.input;
    if (payload === '') return tellTrack(values, call, tools, asErrors);
    return editTrack(values, await aboutTrack(payload, call, tools), asErrors);
  },
});

export const sideTrack: readonly AnyCommand[] = [
  word,
  pressCommand('tell', (_, who, tools) => tellTyped('', who, tools)),
  pressCommand('gallery', async (_, _who, tools) => ({ answer: { reply: await allShared(tools) } })),
  ...OF_ONE.map((act) =>
    pressCommand(act, async (payload, who, tools) =>
      ABOUT_ONE[act](await aboutTrack(payload, who, tools), ''),
    ),
  ),
  formCommand,
];
