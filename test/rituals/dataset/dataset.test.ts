import { describe, expect, it } from 'vitest';
import {
  actorOf,
  applyChange,
  type Change,
  type Dataset,
  type DatasetRefusal,
  isPublished,
  nextStage,
  REASONS,
  STAGES,
  statusOf,
  unblockerOf,
  weeksSince,
} from '../../../src/rituals/dataset/dataset.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const TODAY = day('2026-11-23');
const BEFORE = day('2026-11-01');

const FRESH: Dataset = {
  stage: 'legal',
  state: 'underway',
  reason: null,
  who: null,
  since: BEFORE,
  end: null,
  ground: null,
  licence: null,
  link: null,
  publishedOn: null,
};
const BLOCKED: Dataset = { ...FRESH, state: 'blocked', reason: 'secrecy', who: 'le service juridique' };
const ENDED: Dataset = { ...FRESH, end: 'withheld', ground: 'secret' };

const hold = (change: Partial<Extract<Change, { kind: 'hold' }>> = {}): Change => ({
  kind: 'hold',
  state: 'blocked',
  reason: 'network',
  who: ' la DSI ',
  since: BEFORE,
  ...change,
});
const LONG = 'x'.repeat(121);

describe('a change of a dataset', () => {
  it.each<[string, Dataset, Change, Partial<Dataset>]>([
    [
      'moves it, and lifts its obstacle',
      BLOCKED,
      { kind: 'move', to: 'preparation' },
      { stage: 'preparation', state: 'underway', reason: null, who: null, since: TODAY, publishedOn: null },
    ],
    ['moves it back', FRESH, { kind: 'move', to: 'access' }, { stage: 'access', since: TODAY }],
    [
      'moves it to its publication, which is not yet one',
      FRESH,
      { kind: 'move', to: 'publication' },
      { publishedOn: null },
    ],
    [
      'moves it past its publication, whose day is kept',
      FRESH,
      { kind: 'move', to: 'announcement' },
      { publishedOn: TODAY },
    ],
    [
      'moves it, published before',
      { ...FRESH, publishedOn: BEFORE },
      { kind: 'move', to: 'maintenance' },
      { publishedOn: BEFORE },
    ],
    [
      'says who can unblock it, and since when',
      FRESH,
      hold(),
      { state: 'blocked', reason: 'network', who: 'la DSI', since: BEFORE },
    ],
    ['says so for 120 characters at most', FRESH, hold({ who: 'x'.repeat(120) }), { who: 'x'.repeat(120) }],
    ['says so since today at the latest', FRESH, hold({ since: TODAY }), { since: TODAY }],
    [
      'unblocks it',
      BLOCKED,
      { kind: 'unblock' },
      { state: 'underway', reason: null, who: null, since: TODAY },
    ],
    [
      'ends it with its ground',
      BLOCKED,
      { kind: 'end', end: 'withheld', ground: ' secret ' },
      { end: 'withheld', ground: 'secret', state: 'underway', reason: null, who: null, since: TODAY },
    ],
    [
      'ends it with a ground of 120 characters',
      FRESH,
      { kind: 'end', end: 'abandoned', ground: 'x'.repeat(120) },
      { end: 'abandoned' },
    ],
    ['reopens it', ENDED, { kind: 'reopen' }, { end: null, ground: null, since: TODAY, stage: 'legal' }],
    ['gives it a licence', FRESH, { kind: 'licence', licence: 'lov2' }, { licence: 'lov2', since: BEFORE }],
    [
      'gives it an address',
      FRESH,
      { kind: 'link', link: 'https://x.example' },
      { link: 'https://x.example' },
    ],
  ])('%s', (_, dataset, change, after) => {
    expect(applyChange(dataset, change, TODAY)).toMatchObject({ ok: after });
  });

  it.each<[string, Dataset, Change, DatasetRefusal]>([
    ['of one that has ended', ENDED, { kind: 'licence', licence: 'lov2' }, 'ended'],
    ['to reopen what has not ended', FRESH, { kind: 'reopen' }, 'not-ended'],
    ['to the stage it is at', FRESH, { kind: 'move', to: 'legal' }, 'same-stage'],
    [
      'to the last stage, where it is',
      { ...FRESH, stage: 'maintenance' },
      { kind: 'move', to: 'maintenance' },
      'last-stage',
    ],
    ['to unblock what is not blocked', FRESH, { kind: 'unblock' }, 'not-blocked'],
    ['to end it without a ground', FRESH, { kind: 'end', end: 'withheld', ground: '  ' }, 'no-ground'],
    ['with too long a ground', FRESH, { kind: 'end', end: 'withheld', ground: LONG }, 'too-long'],
    ['that blocks without anybody to ask', FRESH, hold({ who: ' ' }), 'no-one'],
    ['with too long a name', FRESH, hold({ who: LONG }), 'too-long'],
    ['that waits since tomorrow', FRESH, hold({ since: TODAY.add({ days: 1 }) }), 'since-future'],
  ])('is refused: %s', (_, dataset, change, refused) => {
    expect(applyChange(dataset, change, TODAY)).toEqual({ refused });
  });
});

it.each([
  ['access', 'undecided'],
  ['arbitration', 'undecided'],
  ['legal', 'planned'],
  ['publication', 'planned'],
  ['announcement', 'available'],
] as const)('at the stage %s it is %s', (stage, status) => {
  const dataset = { stage, end: null, publishedOn: null };
  expect(statusOf(dataset)).toBe(status);
  expect(isPublished(dataset)).toBe(status === 'available');
});

it('is available once published or already open, and unavailable when it ended otherwise', () => {
  expect(statusOf({ stage: 'legal', end: null, publishedOn: TODAY })).toBe('available');
  expect(statusOf({ stage: 'access', end: 'already-open', publishedOn: null })).toBe('available');
  expect(statusOf({ stage: 'announcement', end: 'abandoned', publishedOn: TODAY })).toBe('unavailable');
});

it('knows who acts at each stage, who lifts each obstacle, and what comes next', () => {
  expect(
    STAGES.map((stage) => `${stage} ${actorOf(stage)} ${nextStage(stage) ?? '–'}`),
  ).toMatchInlineSnapshot(`
    [
      "identified eig access",
      "access mentor arbitration",
      "arbitration mentor legal",
      "legal mentor personal-data",
      "personal-data eig preparation",
      "preparation eig documentation",
      "documentation eig validation",
      "validation mentor publication",
      "publication eig announcement",
      "announcement eig maintenance",
      "maintenance mentor –",
    ]
  `);
  expect(REASONS.map((reason) => `${reason} ${unblockerOf(reason)}`)).toMatchInlineSnapshot(`
    [
      "unknown-producer mentor",
      "no-export it",
      "network it",
      "agreement mentor",
      "hierarchy sponsor",
      "secrecy legal",
      "personal-data privacy",
      "third-party-rights legal",
      "statistical-secrecy legal",
      "quality team",
      "format team",
      "no-time mentor",
      "licence mentor",
      "no-update-process mentor",
      "platform-rights coordination",
    ]
  `);
});

it.each([
  ['2026-11-23', 0],
  ['2026-11-17', 0],
  ['2026-11-16', 1],
  ['2026-11-30', 0],
])('a wait since %s counts %s whole weeks', (since, weeks) => {
  expect(weeksSince(day(since), TODAY)).toBe(weeks);
});
