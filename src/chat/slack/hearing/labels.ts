import { setTimeout as wait } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import type { SlackTexts } from '../../../texts/fr/slack/slack.ts';
import { errorOf } from '../failure.ts';
import { type Labels, idsWithoutName } from '../markup.ts';

/** The names of people and channels in a text, which Slack sends by id alone. */

type Words = SlackTexts['unnamed'];
/** A name, or what to call it without one. */
type Named = { name: string } | { nameless: keyof Words };

/** Milliseconds. Slack waits three seconds for the answer, and a text is worth reading without names. */
const LONGEST = 1_000;
/** Milliseconds until a name is asked again, since channels are renamed. */
const REMEMBERED = 600_000;
const REMEMBERED_MOST = 1_000;
/** In one text; a list of hundreds is not looked up. */
const ASKED_MOST = 20;

const personNamed = async (read: webApi.WebClient, user: string): Promise<Named> => {
  const { user: found } = await read.users.info({ user });
  const name = found?.profile?.real_name || found?.real_name;
  return name ? { name } : { nameless: 'someone' };
};

/** A private channel is as nameless as Slack itself shows it to whoever is not in it: others read this text. */
const channelNamed = async (read: webApi.WebClient, channel: string): Promise<Named> => {
  try {
    const { channel: found } = await read.conversations.info({ channel });
    if (found?.is_private) return { nameless: 'privateChannel' };
    return found?.name ? { name: found.name } : { nameless: 'channel' };
  } catch (error) {
    // What is answered for a private channel that the bot is not in.
    if (errorOf(error) === 'channel_not_found') return { nameless: 'privateChannel' };
    throw error;
  }
};

const namelessOf = (id: string): Named => {
  if (/^[UW]/.test(id)) return { nameless: 'someone' };
  return { nameless: id.startsWith('S') ? 'group' : 'channel' };
};

const lookUpName = async (read: webApi.WebClient, id: string): Promise<Named> => {
  if (/^[UW]/.test(id)) return personNamed(read, id);
  // Groups are only told to those who may read them all, which we do not ask for.
  return /^[CG]/.test(id) ? channelNamed(read, id) : namelessOf(id);
};

export type LabelsFor = (text: string, words: () => Promise<Words>) => Promise<Labels>;

export const makeLabels = (read: webApi.WebClient, now: () => number = Date.now): LabelsFor => {
  const known = new Map<string, { named: Named; until: number }>();

  const namedFor = async (id: string): Promise<Named> => {
    const before = known.get(id);
    if (before && before.until > now()) return before.named;
    const named = await lookUpName(read, id);
    if (known.size >= REMEMBERED_MOST) known.clear();
    known.set(id, { named, until: now() + REMEMBERED });
    return named;
  };

  const namedInTime = (id: string): Promise<Named> => {
    const late = wait(LONGEST, namelessOf(id), { ref: false });
    return Promise.race([namedFor(id).catch(() => namelessOf(id)), late]);
  };

  return async (text, words) => {
    const ids = [...new Set(idsWithoutName(text))];
    if (ids.length === 0) return new Map();
    const asked = ids.slice(0, ASKED_MOST);
    const named = await Promise.all(asked.map(namedInTime));
    const nameless = await words();
    const shown = ids.map((id, rank): [string, string] => {
      const found = named[rank] ?? namelessOf(id);
      return [id, 'name' in found ? found.name : nameless[found.nameless]];
    });
    // Two people of one name stay told apart: the engine knows them by their ids.
    const isFirst = (name: string, at: number) => shown.findIndex(([, other]) => other === name) === at;
    return new Map(shown.filter(([id, name], at) => !/^[UW]/.test(id) || isFirst(name, at)));
  };
};
