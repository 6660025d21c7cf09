import { expect, test } from 'vitest';
import { type ReminderFacts, reminderRecipients } from '../../../src/rituals/standup/reminder.ts';

/** Ana, Bao and Cleo are asked; nobody has answered or let it pass. */
const QUIET: ReminderFacts = {
  asked: ['ana', 'bao', 'cleo'].map((id) => ({ id, wantsReminders: true })),
  answers: [],
  skippedBy: [],
};
const ALL = ['ana', 'bao', 'cleo'];

type Case = [name: string, answerBy: 'team' | 'person', facts: Partial<ReminderFacts>, reminded: string[]];

test.each<Case>([
  ['nobody answered: all, when one answers for all', 'team', {}, ALL],
  ['nobody answered: all, when each answers', 'person', {}, ALL],
  ['the team answered: nobody', 'team', { answers: [{ personId: null }] }, []],
  ['one answered for themselves: the others', 'person', { answers: [{ personId: 'bao' }] }, ['ana', 'cleo']],
  ['each answered: nobody', 'person', { answers: ALL.map((personId) => ({ personId })) }, []],
  ['one lets it pass: the others', 'team', { skippedBy: ['ana'] }, ['bao', 'cleo']],
  ['all let it pass: nobody', 'person', { skippedBy: ALL }, []],
  [
    'one answered, the others let it pass: nobody',
    'person',
    {
      answers: [{ personId: 'ana' }],
      skippedBy: ['bao', 'cleo'],
    },
    [],
  ],
  [
    'one wants no reminder: the others',
    'team',
    {
      asked: QUIET.asked.map(({ id }) => ({ id, wantsReminders: id !== 'cleo' })),
    },
    ['ana', 'bao'],
  ],
  [
    'an answer of somebody who left counts for nobody else',
    'person',
    {
      answers: [{ personId: 'dan' }, { personId: 'eve' }, { personId: null }],
    },
    ALL,
  ],
  ['nobody is asked: nobody', 'team', { asked: [] }, []],
])('%s', (_, answerBy, facts, reminded) => {
  expect(reminderRecipients({ state: 'open', answerBy }, { ...QUIET, ...facts })).toEqual(reminded);
});

test.each(['team', 'person'] as const)('a closed round of a %s reminds nobody', (answerBy) => {
  expect(reminderRecipients({ state: 'closed', answerBy }, QUIET)).toEqual([]);
});
