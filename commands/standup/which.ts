import { z } from 'zod';
import { defineCommand } from '../../src/engine/practice/define.ts';
import { standupKeys } from '../../src/messages/standup/keys.ts';
import { answer } from './answer.ts';
import { skip } from './skip.ts';
import { withdraw } from './withdraw.ts';

const ACTS = { '': answer, skip, withdraw };

/** Special: its payload says what to do with the round that is chosen, so it leads to one of three acts. */
export const whichCommand = defineCommand({
  name: 'standup-which',
  door: { press: standupKeys.which.id },
  roles: ['eig', 'mentor'],
  input: z.object({ value: z.string(), payload: z.enum(['', 'skip', 'withdraw']) }),
  handle: ({ input: { payload, value }, ...call }, tools) =>
    ACTS[payload].pressed({ payload: value }, call, tools, false),
});
