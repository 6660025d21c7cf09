import { message, said } from '../../src/chat/message.ts';
import type { Outcome, Tools } from '../../src/engine/practice/define.ts';
import { Refused } from '../../src/engine/practice/refused.ts';
import { requireConfirmation } from '../../src/engine/practice/unconfirmed.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { type SideTrack } from '../../src/rituals/side-track/side-track.ts';
import { addSideTrack, changeSideTrack, removeSideTrack } from '../../src/store/side-track/side-tracks.ts';
import { readSideTrack, sideTrackForm, type Values } from './form.ts';
import { type AboutTrack, mayTell, mustBeOurs, type Who } from './rights.ts';
import { trackShown } from './shown.ts';

const todayFor = ({ now, zone }: Tools): Temporal.PlainDate => localDate(now, zone);

const WORDS = ['title', 'tried', 'link'] as const;

/** Text new to its readers: all of it when first shared, or else the changes. */
const newWords = (after: SideTrack, before: SideTrack | undefined): string[] => {
  const sameReaders = before !== undefined && (before.shareable || !after.shareable);
  return WORDS.filter((name) => !sameReaders || before[name] !== after[name]).map((name) => after[name]);
};

/** As its author wants it read: confirmed as is, or kept in the team. */
const confirmedTrack = <Track extends SideTrack>(
  track: Track,
  before: SideTrack | undefined,
  { who, tools: { texts } }: Omit<AboutTrack, 'track'>,
): Track => {
  const words = newWords(track, before);
  requireConfirmation(who, {
    sentence: track.shareable ? texts.readers.trackShared : texts.readers.trackKept,
    words,
    wide: track.shareable ? words : [],
    ...(track.shareable ? { canKeep: true } : {}),
  });
  return who.confirmed?.how === 'keepForTeam' ? { ...track, shareable: false } : track;
};

const addTrack = async (given: SideTrack, who: Who, tools: Tools): Promise<Outcome> => {
  const { scope, texts } = tools;
  const track = confirmedTrack(given, undefined, { who, tools });
  const [only, another] = who.challengeIds;
  const on = todayFor(tools);
  const row = await addSideTrack(scope, {
    ...track,
    challengeId: only && !another ? only : null,
    authorId: who.person.id,
    changedOn: on,
  });
  const { state, shareable } = track;
  return {
    answer: {
      reply: trackShown({ track: row, who, tools }, [{ text: [texts.sideTrack.saved.told(row.number)] }]),
    },
    log: [{ type: 'side-track.told', v: 1, on, facts: { state, shareable } }],
  };
};

const changeTrack = async (
  change: Partial<SideTrack>,
  about: AboutTrack,
  sentence: string,
): Promise<Outcome> => {
  const { track, tools, who } = about;
  const on = todayFor(tools);
  const after = confirmedTrack({ ...track, ...change }, track, { who, tools });
  const { state, shareable } = after;
  await changeSideTrack(tools.scope, track.id, { ...change, shareable, changedOn: on });
  return {
    answer: { reply: trackShown({ track: after, who, tools }, [{ text: [sentence] }]) },
    log: [{ type: 'side-track.changed', v: 1, on, facts: { state, shareable } }],
  };
};

export const setShareable = async (about: AboutTrack, wanted: boolean): Promise<Outcome> => {
  mustBeOurs(about);
  const shareable = wanted && about.who.confirmed?.how !== 'keepForTeam';
  const { saved } = about.tools.texts.sideTrack;
  const sentence = shareable ? saved.shared : saved.kept;
  return changeTrack({ shareable }, about, sentence(about.track.number));
};

export const removeTrack = async (about: AboutTrack): Promise<Outcome> => {
  mustBeOurs(about);
  const { track, tools } = about;
  await removeSideTrack(tools.scope, track.id);
  return {
    answer: { reply: message({ text: [tools.texts.sideTrack.saved.removed(track.number)] }) },
    log: [{ type: 'side-track.removed', v: 1, on: todayFor(tools), facts: {} }],
  };
};

export const editForm = (about: AboutTrack): Outcome => {
  mustBeOurs(about);
  const { track, tools } = about;
  return { answer: { form: sideTrackForm(track, tools.texts, String(track.number)) } };
};

/** Faults of typed text come back with the text; those of a form go under each field. */
type Faults = (errors: Record<string, readonly unknown[]>) => Outcome;

export const asErrors: Faults = (errors) => ({
  answer: {
    errors: Object.fromEntries(Object.entries(errors).map(([field, words]) => [field, words.map(String)])),
  },
});

export const asRefusal =
  (text: string, { texts }: Tools): Faults =>
  (errors) => {
    throw new Refused(
      message(...Object.values(errors).map((sentence) => ({ text: sentence.map(String) })), {
        text: [texts.sideTrack.refused.yourText, '\n', said(text)],
      }),
    );
  };

export const tellTrack = async (values: Values, who: Who, tools: Tools, faults: Faults): Promise<Outcome> => {
  mayTell(who, tools);
  const read = readSideTrack(values, {}, tools.texts);
  return 'errors' in read ? faults(read.errors) : addTrack(read.track, who, tools);
};

export const editTrack = async (values: Values, about: AboutTrack, faults: Faults): Promise<Outcome> => {
  mustBeOurs(about);
  const { track, tools } = about;
  const read = readSideTrack(values, track, tools.texts);
  return 'errors' in read
    ? faults(read.errors)
    : changeTrack(read.track, about, tools.texts.sideTrack.saved.changed(track.number));
};
