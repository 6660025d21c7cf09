import { expect, it } from 'vitest';
import { inGroupsOf } from '../../../src/engine/speaking/leave-in-groups.ts';

/** « a1 » is for person `a`, « -1 » for a channel. */
const due = (...ids: string[]) =>
  ids.map((id) => ({ id, personId: id.startsWith('-') ? null : id.slice(0, 1) }));

it.each([
  [[], []],
  [
    ['a1', 'b1', 'c1'],
    [['a1', 'b1'], ['c1']],
  ],
  [
    ['a1', 'a2', 'b1', 'a3'],
    [['a1', 'b1'], ['a2'], ['a3']],
  ],
  [
    ['-1', '-2', '-3'],
    [['-1', '-2'], ['-3']],
  ],
  [
    ['a1', 'a2', '-1', 'b1'],
    [
      ['a1', '-1'],
      ['a2', 'b1'],
    ],
  ],
])('%j leave two at a time, in their order, nobody twice in a group and nothing twice: %j', (ids, groups) => {
  expect(inGroupsOf(2, due(...ids))).toEqual(groups);
});
