import type { Rule } from './rule.ts';

const ERASE = 'test/store/privacy/erase-person.db.test.ts';
const DECLARED = 'test/store/privacy/declarations.db.test.ts';
const PURGE_RUNS = 'test/store/privacy/purge-runs.db.test.ts';
const RIGHTS = 'test/commands/account/rights.db.test.ts';
const RIGHTS_ACTS = 'test/commands/account/rights-acts.db.test.ts';
const WATCHED = 'test/store/privacy/no-surveillance.db.test.ts';
const PAGES = 'test/privacy-documents.test.ts';
const DIGEST = 'test/golden/digest.db.test.ts';

/** From the purpose to rectification. */
export const RULES_ON_DATA: readonly Rule[] = [
  {
    id: 'P01',
    says: 'Purpose: practices and nothing else',
    tests: [[PAGES, 'say the same purpose everywhere']],
  },
  {
    id: 'P02',
    says: 'The legal basis is named, and is not consent',
    tests: [[PAGES, 'name the legal basis']],
  },
  {
    id: 'P03',
    says: 'Information before the first prompt, again when what is kept changes',
    tests: [
      ['test/engine/speaking/deliver.db.test.ts', 'never comes before the notice'],
      [
        'test/engine/time/tick.db.test.ts',
        'a draft cohort receives nothing until it is launched, and then the notice first',
      ],
      ['test/web/sandbox/api.db.test.ts', 'serves the notice it links to'],
    ],
  },
  {
    id: 'P04',
    says: 'Answering is optional, without consequence',
    tests: [
      ['test/commands/standup/life.db.test.ts', 'by a button leaves in peace'],
      ['test/commands/standup/life.db.test.ts', 'leaves the rest the same as an answer would'],
      ['test/commands/account/away.db.test.ts', 'silences everything but the notice'],
    ],
  },
  {
    id: 'P05',
    says: 'Minimisation: every column says what it holds; no hour of what people did',
    tests: [
      [DECLARED, 'says of every table and every column of text'],
      [WATCHED, 'keeps the hour of what a person did'],
      [
        'test/store/log/activity.db.test.ts',
        'after a report and a daily stand-up holds these facts and no other',
      ],
    ],
  },
  {
    id: 'P06',
    says: 'No ranking, score, streak or latency',
    tests: [
      [WATCHED, 'watches, compares or reports anyone'],
      [WATCHED, 'counts the reports of a week'],
      [WATCHED, 'in $locale speaks of rates, rankings'],
    ],
  },
  {
    id: 'P07',
    says: 'A number on people needs five of them in three teams',
    tests: [['test/commands/digest/silence.db.test.ts', 'is said of five people and three teams at least']],
  },
  {
    id: 'P08',
    says: 'Nobody is reported by silence',
    tests: [
      [
        'test/schedules/standup/team-recap.db.test.ts',
        'comes when they open, once, with what the team wrote and no word of who did not',
      ],
      ['test/commands/digest/silence.db.test.ts', 'never says anything more than before'],
      [DIGEST, 'names nobody'],
      ['test/messages/silences-attacked.test.ts', 'nobody guesses better than without reading'],
      [
        'test/engine/silences-look-alike.db.test.ts',
        'reads the same whether it keeps its report, has nothing new, pauses or does not answer',
      ],
      ['test/commands/digest/to-do.db.test.ts', 'is empty when nothing waits, however few teams answered'],
    ],
  },
  {
    id: 'P09',
    says: 'Retention by kind, applied every day',
    tests: [
      ['test/store/privacy/purge.db.test.ts', 'deletes daily answers after sixty days'],
      ['test/store/privacy/purge.db.test.ts', 'deletes people three months after their contract'],
      [DECLARED, 'says for how long'],
      [PURGE_RUNS, 'happens by itself'],
      ['test/chat/memory-kinds.test.ts', 'whatever an adapter remembers says'],
    ],
  },
  {
    id: 'P10',
    says: 'Purge and erasure share one implementation',
    tests: [[ERASE, 'goes as a purge lets people go']],
  },
  {
    id: 'P11',
    says: 'Access and portability: every row that names the person',
    tests: [
      [
        'test/commands/account/export.db.test.ts',
        'holds all that one wrote, and not a word nor a name of anybody else',
      ],
      [DECLARED, 'says whose the rows are wherever a column names a person'],
      [RIGHTS, 'access: two files'],
    ],
  },
  {
    id: 'P12',
    says: 'Erasure, everywhere, and again after a restored backup',
    tests: [
      [ERASE, 'stands nowhere any more'],
      [DECLARED, 'has a deletion of its own'],
      [RIGHTS, 'erasure: a receipt'],
      [RIGHTS, 'during a round takes one’s words from it'],
      [RIGHTS_ACTS, 'to erasure, used by whoever is in charge'],
      [
        'test/chat/slack/live/rights.db.test.ts',
        'each right is used by buttons in French and by words in English',
      ],
      ['test/chat/mail/rights.db.test.ts', 'by mail each right is used on a page'],
      ['test/browser/rights.db.test.ts', 'each is used in two taps in French'],
      ['test/keep-erasures.db.test.ts', 'remembers an erasure outside the database'],
      ['test/keep-erasures.db.test.ts', 'is asked for when it is gone'],
      ['test/engine/outside/people.db.test.ts', 'brings back nobody who was erased'],
    ],
  },
  {
    id: 'P13',
    says: 'Objection and restriction are silences',
    tests: [
      ['test/store/privacy/objections.db.test.ts', 'is a silence'],
      ['test/store/privacy/objections.db.test.ts', 'to everything silences the bot'],
      [RIGHTS, 'restriction in one tap'],
      [RIGHTS_ACTS, 'leaves one’s name in nothing that others ask for'],
    ],
  },
  {
    id: 'P14',
    says: 'Rectification; the former text is not kept',
    tests: [
      ['test/commands/standup/reports.db.test.ts', 'or corrects them'],
      [RIGHTS, 'rectification: one’s name'],
      [RIGHTS, 'withdrawal of one’s words'],
    ],
  },
];
