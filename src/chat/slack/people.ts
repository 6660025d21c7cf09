import type { webApi } from '@slack/bolt';
import { isZone } from '../adapter/zone.ts';
import type { ExternalPerson } from '../chat.ts';

/** Large workspaces refuse pages of `users.list` beyond two hundred. */
const PAGE = 200;

export type Member = {
  id?: string | undefined;
  name?: string | undefined;
  real_name?: string | undefined;
  deleted?: boolean | undefined;
  is_bot?: boolean | undefined;
  is_restricted?: boolean | undefined;
  is_ultra_restricted?: boolean | undefined;
  is_stranger?: boolean | undefined;
  is_email_confirmed?: boolean | undefined;
  tz?: string | undefined;
  locale?: string | undefined;
  profile?: { email?: string | undefined; real_name?: string | undefined } | undefined;
};

/** Slackbot is not marked as a bot; USLACK writes system messages. */
const NOBODY = ['USLACKBOT', 'USLACK'];

const localeOf = (locale: string | undefined): string | undefined => locale?.slice(0, 2).toLowerCase();

/** A member as the engine knows people; `undefined` for bots and people of other organisations. */
export const personOf = (member: Member): ExternalPerson | undefined => {
  const { id, is_bot: bot, is_stranger: stranger } = member;
  if (!id || bot || stranger || NOBODY.includes(id)) return undefined;
  const mail = member.is_email_confirmed === false ? undefined : member.profile?.email;
  const locale = localeOf(member.locale);
  return {
    id,
    name: member.profile?.real_name ?? member.real_name ?? member.name ?? id,
    active: !member.deleted,
    guest: member.is_restricted === true || member.is_ultra_restricted === true,
    ...(mail ? { mail } : {}),
    ...(member.tz && isZone(member.tz) ? { zone: member.tz } : {}),
    ...(locale ? { locale } : {}),
  };
};

export async function* peopleOf(client: webApi.WebClient): AsyncIterable<ExternalPerson> {
  let cursor: string | undefined;
  do {
    const page = await client.users.list({
      limit: PAGE,
      include_locale: true,
      ...(cursor ? { cursor } : {}),
    });
    for (const member of page.members ?? []) {
      const person = personOf(member);
      if (person) yield person;
    }
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
}
