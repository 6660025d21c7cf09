import type { CalendarTexts } from '../fr/calendar.ts';

export const calendar: CalendarTexts = {
  name: (cohort) => `${cohort} · my calendar`,
  made: 'Here is the address of your calendar: your workshops, your milestones and the cohort’s dates. Add it to your calendar application, with “subscribe to a calendar”.',
  secret:
    'Whoever has this address reads this calendar: keep it to yourself. I only keep its fingerprint, I cannot tell it again.',
  link: 'my calendar',
  again: 'You already have a calendar address. I cannot tell it again; a new one will replace it.',
  revoked: 'Done: the address of your calendar no longer works.',
  none: 'You have no calendar address: nothing changed.',
  renew: 'New address',
  revoke: 'Revoke',
  how: 'Or write “workshop calendar new” or “workshop calendar revoke”.',
  newWords: ['new', 'renew', 'replace'],
  revokeWords: ['revoke', 'delete', 'stop'],
  starts: (cohort) => `${cohort}: first day`,
  ends: (cohort) => `${cohort}: last day`,
  waits: (title) => `(waiting list) ${title}`,
  trains: (title) => `(you give it) ${title}`,
  gone: 'This calendar address does not exist, or was revoked.',
};
