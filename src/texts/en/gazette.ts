import type { GazetteTexts } from '../fr/gazette.ts';

export const gazette: GazetteTexts = {
  words: ['gazette', 'newsletter'],
  summary: { usage: 'gazette', what: 'prepare Monday’s newsletter, read it again and send it to the cohort' },
  orders: { send: ['send', 'publish'], show: ['show', 'read'] },
  title: (week) => `The newsletter of ${week}`,
  signed: (label) => `Have a good week! ${label}`,
  parts: {
    opening: { title: 'To begin with', hint: 'A word of yours, if you wish.' },
    dates: { title: 'Dates', hint: 'One per line. Prepared from the milestones and the shared reports.' },
    needs: { title: 'Needs', hint: 'One per line. Prepared from the help that is open to the cohort.' },
    news: { title: 'Good news', hint: 'One per line. Prepared from what the teams shared.' },
  },
  formTitle: 'The newsletter',
  draft: 'Draft: nobody else has read it yet.',
  howTo: 'To send it to the whole cohort: the button, or “gazette send”.',
  invitation: 'This week’s newsletter is prepared from here, or with “gazette”.',
  buttons: { prepare: 'Prepare the newsletter', send: 'Send to the cohort', edit: 'Edit' },
  sent: 'The newsletter is in the cohort’s channel. “gazette” corrects it there.',
  corrected: 'It is corrected, in the channel too.',
  refused: {
    coordination:
      'The newsletter is written by the programme team. Nothing was saved. It arrives each Monday in the cohort’s channel.',
    sent: (week) =>
      `The newsletter of ${week} was already sent: nothing was sent again. “gazette” corrects it.`,
    none: 'This week’s newsletter is not written yet: nothing was sent. Type “gazette” to prepare it.',
    empty: 'There is nothing in this newsletter yet. Nothing was saved.',
  },
  stored: {
    readers: {
      draft: 'the programme team will read it right away, and the whole cohort once the newsletter is sent',
      sent: 'the whole cohort will read it right away',
    },
  },
};
