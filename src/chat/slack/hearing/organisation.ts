import type { webApi } from '@slack/bolt';
import type { Meet } from '../../chat.ts';
import type { From } from '../origin.ts';
import { type Member, personOf } from '../people.ts';

/** The workspaces of our organisation, learnt as people act from them: a workspace never changes its organisation. */

export type Organisation = {
  readonly siblings: ReadonlySet<string>;
  /** Before an act is read: says whether its workspace is one of them, and who acts, for our own list has only our members. */
  meet(from: From): Promise<void>;
};

type Found = Member & { enterprise_user?: { enterprise_id?: string | undefined } | undefined };
type Known = { team: string; enterprise?: string | undefined };

const REMEMBERED_MOST = 1_000;

/** An id of a person is unique in an organisation only, so that nobody else's word is taken for it. */
const isOf = (found: Found | undefined, enterprise: string): boolean =>
  found?.is_stranger !== true && found?.enterprise_user?.enterprise_id === enterprise;

/** Unanswered, somebody is a stranger this time, and asked about the next. */
const lookUp = async (read: webApi.WebClient, user: string): Promise<Found | undefined> => {
  try {
    return (await read.users.info({ user, include_locale: true })).user;
  } catch {
    return undefined;
  }
};

export const organisationOf = (
  { team: ours, enterprise }: Known,
  read: webApi.WebClient,
  meet: Meet,
): Organisation => {
  const siblings = new Set<string>();
  const others = new Set<string>();
  const met = new Set<string>();

  const meetFrom = async (team: string, { user, enterprise: said }: From, organisation: string) => {
    const found = await lookUp(read, user);
    if (siblings.has(team) || said === organisation || isOf(found, organisation)) siblings.add(team);
    else if (found) others.add(team);
    const person = found && siblings.has(team) ? personOf(found) : undefined;
    if (!person) return;
    if (met.size >= REMEMBERED_MOST) met.clear();
    met.add(user);
    await meet(person);
  };

  return {
    siblings,
    async meet(from) {
      const { user, team } = from;
      if (enterprise === undefined || team === undefined || [ours, enterprise].includes(team)) return;
      if (others.has(team) || (siblings.has(team) && met.has(user))) return;
      await meetFrom(team, from, enterprise);
    },
  };
};
