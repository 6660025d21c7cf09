import { describe, expect, it } from 'vitest';
import { type ChangeEvent, fromChange } from '../../../../src/chat/slack/hearing/correction.ts';
import { fromMessage } from '../../../../src/chat/slack/hearing/message.ts';
import { anOffice } from '../../../fixtures/chat/slack/workspace.ts';
import {
  aChanged,
  aDeletion,
  aDirectMessage,
  aKeptMessage,
  anEdit,
  aTombstone,
  TEAM,
} from '../../../fixtures/chat/slack/payloads.ts';

const SELF = { team: TEAM, user: 'U0BOT', command: '/eig' };
const WHO = { workspace: { platform: 'slack', externalId: TEAM }, user: 'U0E01' };
const changed = ({ event }: { event: ChangeEvent }) => fromChange(event, SELF);

describe('a message that its author edits', () => {
  it('is an edit of the call that said it, in its thread, as it was typed', () => {
    const before = aKeptMessage('la crate', { ts: '1.2', thread_ts: '1.1' });
    const said = fromMessage(aDirectMessage('la crate', { ts: '1.2' }).event, SELF);
    expect(changed(anEdit(before, 'la carte &amp; <@U1|ada>', '60.000000'))).toEqual({
      id: 'edit:D0E01:1.2:60.000000',
      ...WHO,
      thread: 'D0E01:1.1',
      act: {
        kind: 'edit',
        message: said?.id,
        text: 'la carte & @ada',
        mentions: [{ text: '@ada', user: 'U1' }],
      },
    });
  });

  it('twice is two calls; brought twice, one', () => {
    const before = aKeptMessage('a', { ts: '1.2' });
    const ids = ['60.000000', '61.000000', '61.000000'].map((at) => changed(anEdit(before, 'b', at))?.id);
    expect(new Set(ids).size).toBe(2);
  });

  it('until nothing is left says nothing', () => {
    expect(changed(anEdit(aKeptMessage('a'), ' '))?.act).toMatchObject({ kind: 'edit', text: '' });
  });

  it('after it was shown outside its thread, or with a file, is edited too', () => {
    for (const subtype of ['thread_broadcast', 'file_share'])
      expect(changed(anEdit(aKeptMessage('a', { subtype }), 'b'))?.act.kind).toBe('edit');
  });
});

describe('a message that is taken away', () => {
  it.each([
    ['alone', aDeletion],
    ['though it was answered', aTombstone],
  ])('%s is the deletion of the call that said it, once', (_what, event) => {
    expect(changed(event(aKeptMessage('oubliez', { ts: '1.2', thread_ts: '1.2' })))).toEqual({
      id: 'delete:D0E01:1.2',
      ...WHO,
      act: { kind: 'delete', message: 'message:D0E01:1.2' },
    });
  });

  it('in a thread says whose', () => {
    const reply = aKeptMessage('oubliez', { ts: '1.2', thread_ts: '1.1' });
    expect(changed(aDeletion(reply))).toMatchObject({ thread: 'D0E01:1.1', act: { kind: 'delete' } });
  });
});

describe('a change that is none of a person’s words', () => {
  const edited = { user: 'U0E01', ts: '60.000000' };
  it.each([
    ['a link unfurled', aChanged(aKeptMessage('a'), { attachments: [{ from_url: 'https://a.example' }] })],
    ['a link unfurled after an edit', aChanged(aKeptMessage('a', { edited }), { attachments: [{}] })],
    ['a reply counted', aChanged(aKeptMessage('a'), { thread_ts: '1.1', reply_count: 1 })],
    ['a reply shown outside its thread', aChanged(aKeptMessage('a'), { subtype: 'thread_broadcast' })],
    ['new words that nobody edited', aChanged(aKeptMessage('a'), { text: 'b' })],
    ['our own edit', anEdit(aKeptMessage('a', { user: 'U0BOT', bot_id: 'B0BOT' }), 'b')],
    ['our own deletion', aDeletion(aKeptMessage('a', { user: 'U0BOT', bot_id: 'B0BOT' }))],
    ['another bot’s', anEdit(aKeptMessage('a', { bot_id: 'B1' }), 'b')],
    ['a stranger’s edit', anEdit(aKeptMessage('a', { team: 'T0OTHER' }), 'b')],
    ['a stranger’s deletion', aDeletion(aKeptMessage('a', { team: 'T0OTHER' }))],
    ['an arrival taken away', aDeletion(aKeptMessage('a', { subtype: 'channel_join' }))],
    ['a message, said', aDirectMessage('a')],
  ])('%s', (_what, event) => {
    expect(changed(event)).toBeUndefined();
  });

  it('in a channel is not ours to hear', () => {
    const { event } = anEdit(aKeptMessage('a'), 'b');
    expect(fromChange({ ...event, channel: 'C0PROMO', channel_type: 'channel' }, SELF)).toBeUndefined();
  });
});

describe('an edit or a deletion that Slack brings', () => {
  it('is answered where the message is, and is no sign that what came before was heard', async () => {
    const { slack, bot, bring, calls, memory } = await anOffice({
      answer: async () => ({ reply: { sections: [{ text: ['Corrigé.'] }] } }),
    });
    slack.directWith('U0E01');
    const [root] = [slack.add({ channel: 'D0E01', user: 'U0BOT', text: 'Bilan', blocks: [] })];
    const before = aKeptMessage('la crate', { thread_ts: root?.ts });
    await bring('events_api', anEdit(before, 'la carte'));
    await bring('events_api', aDeletion(before));
    await bot.idle();
    expect(calls.map(({ act }) => act.kind)).toEqual(['edit', 'delete']);
    const answers = slack.read('U0E01', 'D0E01').slice(1);
    expect(answers.map(({ threadTs }) => threadTs)).toEqual([root?.ts, root?.ts]);
    expect(await memory.get('heard', 'D0E01')).toBeUndefined();
  });
});
