import type { Rule } from './rule.ts';

const PURGE_RUNS = 'test/store/privacy/purge-runs.db.test.ts';
const ACTS = 'test/commands/account/rights-acts.db.test.ts';
const PAGES = 'test/privacy-documents.test.ts';
const ACCOUNT = 'test/commands/account/account.db.test.ts';
const DIGEST = 'test/golden/digest.db.test.ts';

/** From who reads to the end of a contract. */
export const RULES_ON_USE: readonly Rule[] = [
  {
    id: 'P15',
    says: 'Reading by role, default deny',
    tests: [
      ['test/web/sandbox/api.db.test.ts', 'another team’s round is refused, whoever forges it'],
      [ACTS, 'behind somebody else’s button'],
      ['test/commands/forged.db.test.ts', 'forged by everybody else'],
      ['test/commands/forged.db.test.ts', 'typed by everybody'],
      ['test/commands/digest/to-do.db.test.ts', 'is not for'],
      ['test/commands/digest/to-do.db.test.ts', 'names neither who can unblock in a team’s own words'],
    ],
  },
  {
    id: 'P16',
    says: 'Calls: who and when, two readers at most',
    tests: [
      ['test/commands/call/call.db.test.ts', 'is in no table but its own'],
      [ACTS, 'to erasure, used by the reader of a call'],
    ],
  },
  {
    id: 'P17',
    says: 'Logs without words, names, accounts or secrets',
    tests: [
      ['test/engine/log-canaries.db.test.ts', 'at its most talkative level'],
      ['test/postgres/server.test.ts', 'the log keeps neither statements nor the values people wrote'],
    ],
  },
  {
    id: 'P18',
    says: 'No inference of emotion or performance from texts',
    tests: [[PAGES, 'and the packages infer nothing from texts']],
  },
  {
    id: 'P19',
    says: 'Personal data and secrets in a public post wait for a confirmation',
    tests: [
      ['test/rituals/words/sensitive.test.ts', 'is found with its key'],
      [DIGEST, 'has nothing of what was said in private'],
    ],
  },
  {
    id: 'P20',
    says: 'Quiet hours, holidays, end of contract',
    tests: [['test/rituals/people/proactive-budget.test.ts', 'whatever the minute of a year']],
  },
  {
    id: 'P21',
    says: 'Breach: a runbook and a command',
    tests: [
      [PAGES, 'have a runbook for a breach'],
      ['test/scripts/privacy.db.test.ts', 'lists the kinds of data'],
    ],
  },
  {
    id: 'P22',
    says: 'Public archives: a list before the first deletion',
    tests: [
      [PURGE_RUNS, 'only counts what it would delete the first time'],
      [PURGE_RUNS, 'is planned without deleting anything'],
    ],
  },
  {
    id: 'P23',
    says: 'Messages may be administrative documents: help says so',
    tests: [[PAGES, 'tell in one sentence that messages may be asked for']],
  },
  {
    id: 'P24',
    says: 'Invented data only',
    tests: [[PAGES, 'and every address in tests and in the demo is invented']],
  },
  { id: 'P25', says: 'Impact assessment: a screening', tests: [[PAGES, 'screen for an impact assessment']] },
  {
    id: 'P26',
    says: 'Social dialogue: a checklist',
    tests: [[PAGES, 'have a checklist for social dialogue']],
  },
  {
    id: 'P27',
    says: 'French first, every sentence in both languages',
    tests: [['test/texts.test.ts', 'sentence for sentence']],
  },
  {
    id: 'P28',
    says: 'The end of a contract ends the messages',
    tests: [
      [ACCOUNT, 'brings silence from that very day on'],
      ['test/engine/acting/receive.db.test.ts', 'someone whose contract is over is silent for the bot'],
      [ACCOUNT, 'is asked to be confirmed 30 days before'],
    ],
  },
];
