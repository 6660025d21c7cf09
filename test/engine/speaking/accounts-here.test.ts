import { expect, it } from 'vitest';
import { message } from '../../../src/chat/message.ts';
import { withAccountsOf } from '../../../src/engine/speaking/accounts-here.ts';

const account = { person: 'u1', name: 'u1', user: 'u1', workspace: 'ministry' };

it('an account of one workspace is shown there, and is a mere name on another', () => {
  const said = message({ text: ['de ', account] }, { title: ['Titre'] });
  const shownIn = (workspace: string) => withAccountsOf(workspace, said).sections;
  const { workspace: _, ...here } = account;
  expect(shownIn('ministry')).toEqual([{ text: ['de ', here] }, { title: ['Titre'] }]);
  expect(shownIn('another')).toEqual([{ text: ['de ', { person: 'u1', name: 'u1' }] }, { title: ['Titre'] }]);
});
