import { practice } from '../../src/engine/practice/acts/practice.ts';
import { calendar, renewCalendar, revokeCalendar } from './calendar.ts';
import { date, edit } from './change.ts';
import { answer, cancel, notes } from './close.ts';
import { list, show } from './list.ts';
import { offer } from './offer.ts';
import { WORKSHOP_ROLES } from './rules.ts';
import { join, leave, second } from './seats.ts';
import { lead, wishFor } from './wish.ts';

/** `formation`: alone, all that is announced; with a number, that training; with a verb, an act. */
export const workshop = practice({
  name: 'workshop',
  intent: 'ask',
  words: (texts) => texts.workshop.words,
  roles: WORKSHOP_ROLES,
  summary: (texts) => texts.workshop.summary,
  acts: [
    list,
    show,
    offer,
    wishFor,
    lead,
    join,
    leave,
    second,
    date,
    edit,
    cancel,
    notes,
    answer,
    calendar,
    renewCalendar,
    revokeCalendar,
  ],
  alone: list,
  numbered: show,
  refused: (texts) => texts.workshopRefused.order,
});
