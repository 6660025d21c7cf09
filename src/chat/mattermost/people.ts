import type { UserProfile } from '@mattermost/types/users';
import { isZone } from '../adapter/zone.ts';
import type { ExternalPerson } from '../chat.ts';
import type { Rest } from './client.ts';

/** The largest page the server gives. */
const PAGE = 200;

export type Profile = Partial<UserProfile> & Pick<UserProfile, 'id'>;

/** Strings, all empty until a client or the person sets one. */
const zoneOf = ({ timezone }: Profile): string | undefined => {
  const { useAutomaticTimezone, automaticTimezone, manualTimezone } = timezone ?? {};
  const zone = String(useAutomaticTimezone) === 'true' ? automaticTimezone : manualTimezone;
  return zone && isZone(zone) ? zone : undefined;
};

const nameOf = ({ first_name: first, last_name: last, nickname, username, id }: Profile): string =>
  [first, last].filter(Boolean).join(' ') || nickname || username || id;

/** An account as the engine knows people; `undefined` for bots and accounts of other servers. */
export const personOf = (profile: Profile): ExternalPerson | undefined => {
  const { id, is_bot: isBot, remote_id: remote, email, roles = '', locale, username } = profile;
  if (isBot || remote) return undefined;
  const zone = zoneOf(profile);
  return {
    id,
    name: nameOf(profile),
    active: (profile.delete_at ?? 0) === 0,
    guest: roles.split(' ').includes('system_guest'),
    ...(username ? { handle: username } : {}),
    ...(email ? { mail: email } : {}),
    ...(zone ? { zone } : {}),
    ...(locale ? { locale: locale.slice(0, 2).toLowerCase() } : {}),
  };
};

/** No total is given: a short page is the last. */
export async function* peopleOf(rest: Rest): AsyncIterable<ExternalPerson> {
  for (let page = 0; ; page += 1) {
    const profiles = await rest.getProfiles(page, PAGE);
    for (const profile of profiles) {
      const person = personOf(profile);
      if (person) yield person;
    }
    if (profiles.length < PAGE) return;
  }
}
