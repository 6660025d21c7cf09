import { message, type Message, said, type Section } from '../../src/chat/message.ts';
import type { CommandCall, Outcome, Tools } from '../../src/engine/practice/define.ts';
import { Refused, refuse } from '../../src/engine/practice/refused.ts';
import { requireConfirmation } from '../../src/engine/practice/unconfirmed.ts';
import { sideTrackLine, sideTrackSection } from '../../src/messages/side-track/card.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { type SideTrack } from '../../src/rituals/side-track/side-track.ts';
import {
  addSideTrack,
  changeSideTrack,
  shareableTracks,
  ownSideTracks,
  removeSideTrack,
  type SideTrackRow,
  sideTrackNumbered,
  sideTracksOf,
} from '../../src/store/side-track/side-tracks.ts';
import { readSideTrack, sideTrackForm, type Values } from './form.ts';

export const PRESS = {
  tell: 'sideTrackTell',
  gallery: 'sideTrackGallery',
  edit: 'sideTrackEdit',
  share: 'sideTrackShare',
  keep: 'sideTrackKeep',
  remove: 'sideTrackRemove',
} as const;
type Press = keyof typeof PRESS;

export type Who = Pick<
  CommandCall<unknown>,
  'person' | 'roles' | 'challengeIds' | 'memberships' | 'confirmed'
>;
export type AboutTrack = { track: SideTrackRow; who: Who; tools: Tools };

const todayFor = ({ now, zone }: Tools): Temporal.PlainDate => localDate(now, zone);

const trackButton = (act: Press, payload: string, { texts: { sideTrack } }: Tools, primary = false) => ({
  id: PRESS[act],
  label: sideTrack.buttons[act],
  payload,
  ...(primary ? { primary } : {}),
});

/** EIGs change their team's side tracks; its mentors read what is shared. */
const teamsAsEig = ({ memberships }: Who): string[] =>
  memberships.flatMap(({ role, challengeId }) => (role === 'eig' && challengeId ? [challengeId] : []));

const isOurs = ({ authorId, challengeId }: SideTrackRow, who: Who): boolean =>
  authorId === who.person.id || (challengeId !== null && teamsAsEig(who).includes(challengeId));

/** The side track with this number, if this person may read it. */
export const trackNumbered = async (number: number, who: Who, tools: Tools): Promise<SideTrackRow> => {
  const found = number < 2 ** 31 ? await sideTrackNumbered(tools.scope, number) : undefined;
  return found && (found.shareable || isOurs(found, who))
    ? found
    : refuse(tools.texts.sideTrack.refused.unknown(number));
};

const mustBeOurs = ({ track, who, tools }: AboutTrack): void => {
  if (!isOurs(track, who)) refuse(tools.texts.sideTrack.refused.notYours);
};

export const trackShown = (about: AboutTrack, before: Section[] = []): Message => {
  const { track, who, tools } = about;
  const { shared, kept } = tools.texts.sideTrack;
  const payload = String(track.number);
  const own: Section[] = isOurs(track, who)
    ? [
        {
          text: [track.shareable ? shared : kept],
          actions: [
            trackButton('edit', payload, tools),
            trackButton(track.shareable ? 'keep' : 'share', payload, tools),
            trackButton('remove', payload, tools),
          ],
        },
      ]
    : [];
  return message(...before, sideTrackSection(track, tools.texts), ...own);
};

const withoutDuplicates = (tracks: readonly SideTrackRow[]): SideTrackRow[] => [
  ...new Map(tracks.map((track) => [track.id, track])).values(),
];

export const ownTracks = async (who: Who, tools: Tools): Promise<Message> => {
  const { scope, texts } = tools;
  const { mine: words } = texts.sideTrack;
  const teams = await Promise.all(teamsAsEig(who).map((id) => sideTracksOf(scope, id)));
  const tracks = withoutDuplicates([...(await ownSideTracks(scope, who.person.id)), ...teams.flat()]);
  return message(
    tracks.length === 0
      ? { title: [words.title], text: [words.none] }
      : { title: [words.title], list: tracks.map((track) => sideTrackLine(track, texts)) },
    { text: [words.how], actions: [trackButton('tell', '', tools, true), trackButton('gallery', '', tools)] },
  );
};

export const allShared = async (tools: Tools): Promise<Message> => {
  const { scope, texts } = tools;
  const { gallery: words } = texts.sideTrack;
  const tracks = await shareableTracks(scope);
  return message(
    { title: [words.title], ...(tracks.length === 0 ? { text: [words.none] } : {}) },
    ...tracks.map((track) => sideTrackSection(track, texts)),
    { actions: [trackButton('tell', '', tools)] },
  );
};

/** EIGs and mentors add side tracks; the coordination reads shared ones. */
export const mayTell = ({ roles }: Who, { texts }: Tools): void => {
  if (!roles.some((role) => role === 'eig' || role === 'mentor')) refuse(texts.sideTrack.refused.notForYou);
};

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
