import { describe, expect, it } from 'vitest';
import {
  fromCommand,
  fromHome,
  fromPress,
  fromShortcut,
  fromSubmission,
} from '../../../src/chat/slack/inbound.ts';
import { fromMessage, type MessageEvent } from '../../../src/chat/slack/hearing/message.ts';
import { typedInField, typedText, idsWithoutName, withoutMarks } from '../../../src/chat/slack/markup.ts';
import { whereFrom } from '../../../src/chat/slack/origin.ts';
import { offerAgain } from '../../../src/chat/adapter/reopen.ts';
import {
  aCommand,
  aDirectMessage,
  aHomeOpened,
  aHomePress,
  aMention,
  aPress,
  aShortcut,
  aSubmission,
  TEAM,
} from '../../fixtures/chat/slack/payloads.ts';

const SELF = { team: TEAM, user: 'U0BOT', command: '/eig' };
const WHO = { workspace: { platform: 'slack', externalId: TEAM }, user: 'U0E01' };
const heard = ({ event }: { event: MessageEvent }) => fromMessage(event, SELF);

describe('a slash command', () => {
  it('is its words, in the channel it was typed in', () => {
    expect(fromCommand(aCommand('bilan Publier', { trigger: 't1' }), SELF)).toEqual({
      id: 'command:t1',
      ...WHO,
      channel: 'C0PROMO',
      act: { kind: 'command', text: 'bilan Publier' },
    });
  });

  it('has shortcuts that are the same words, and no channel in a direct conversation', () => {
    const call = fromCommand(aCommand('Publier', { command: '/bilan', channel: 'D0E01' }), SELF);
    expect(call?.act).toEqual({ kind: 'command', text: 'bilan Publier' });
    expect(call).not.toHaveProperty('channel');
  });

  it('of another workspace is not for us', () => {
    expect(fromCommand({ ...aCommand('aide'), team_id: 'T0OTHER' }, SELF)).toBeUndefined();
  });
});

describe('words typed to the bot', () => {
  it('are named by their place and instant, as they were typed', () => {
    const call = heard(aDirectMessage('&lt;b&gt; &amp; <https://a.example|a.example>', { ts: '1.2' }));
    expect(call).toEqual({
      id: 'message:D0E01:1.2',
      ...WHO,
      act: { kind: 'say', text: '<b> & a.example' },
    });
  });

  it('after a mention are the same, in their channel and thread', () => {
    expect(heard(aMention('bilan', { thread_ts: '1.1' }))).toMatchObject({
      channel: 'C0PROMO',
      thread: 'C0PROMO:1.1',
      act: { kind: 'say', text: 'bilan' },
    });
  });

  it('in a thread say whose, and are the same call when they are brought again', () => {
    const reply = aDirectMessage('la carte', { ts: '1.2', thread_ts: '1.1', parent_user_id: 'U0BOT' });
    const call = heard(reply);
    expect(call).toMatchObject({ id: 'message:D0E01:1.2', thread: 'D0E01:1.1' });
    expect(call).not.toHaveProperty('channel');
    expect(heard({ ...reply })).toEqual(call);
  });

  it('that were answered are no reply to themselves', () => {
    expect(heard(aDirectMessage('bilan', { ts: '1.2', thread_ts: '1.2' }))).not.toHaveProperty('thread');
  });

  it('in a thread and shown outside it too are heard as in the thread', () => {
    const reply = { subtype: 'thread_broadcast', ts: '1.2', thread_ts: '1.1', root: { ts: '1.1' } };
    expect(heard(aDirectMessage('la carte', reply))).toMatchObject({
      thread: 'D0E01:1.1',
      act: { kind: 'say', text: 'la carte' },
    });
  });

  it.each([
    ['of a bot', { bot_id: 'B1' }],
    ['of our own', { user: 'U0BOT' }],
    ['of another organisation', { user_team: 'T0OTHER' }],
    ['edited', { subtype: 'message_changed' }],
    ['taken away', { subtype: 'message_deleted' }],
    ['between people in a channel', { channel_type: 'channel' }],
    ['that are none', { text: '  ' }],
  ])('%s are not heard', (_what, more) => {
    expect(heard(aDirectMessage('bonjour', more))).toBeUndefined();
  });

  it('sent with a file are heard', () => {
    expect(heard(aDirectMessage('voilà', { subtype: 'file_share' }))?.act).toEqual({
      kind: 'say',
      text: 'voilà',
    });
  });
});

describe('what people typed', () => {
  it.each([
    ['<@U1|ada> et <@U2>', '@ada et @U2'],
    ['<#C1|promo>', '#promo'],
    ['<#C1|> et <#C2>', '#promo et #C2'],
    ['<!here> <!channel|channel> <!everyone>', '@here @channel @everyone'],
    ['<!subteam^S1|@tous> <!subteam^S1|tous> <!subteam^S2>', '@tous @tous @S2'],
    ['le <!date^1700000000^{date_short}|14 nov. 2023>', 'le 14 nov. 2023'],
    ['<tel:+33612345678|06 12 34 56 78>', '06 12 34 56 78'],
    ['<mailto:a@b.example|a@b.example>', 'a@b.example'],
    ['<https://evil.example|https://banque.example>', 'https://evil.example'],
    ['a &lt; b &amp;amp; c', 'a < b &amp; c'],
  ])('%s reads %s', (sent, read) => {
    expect(typedText(sent, new Map([['C1', 'promo']]))).toBe(read);
  });

  it('in a field of a form reads the same, and what is not a reference stays as it is', () => {
    const typed = 'a < b, c > d &amp; <https://a.example> <@U1> <#C1|> <!here>';
    const labels = new Map([
      ['U1', 'Ada Un'],
      ['C1', 'promo'],
    ]);
    expect(typedInField(typed, labels)).toBe('a < b, c > d &amp; <https://a.example> @Ada Un #promo @here');
  });

  it('is looked up where Slack gives no name, and nowhere else', () => {
    const typed =
      '<@U1|ada> <@U2> <#C1|> <#C2|promo> <!subteam^S1> <!here> <!date^1^{date}|x> <https://a.example>';
    expect(idsWithoutName(typed)).toEqual(['U2', 'C1', 'S1']);
  });

  it.each([
    ['*bilan* la carte', 'bilan la carte'],
    ['_aide_', 'aide'],
    ['*bilan _la carte_* et ~le reste~', 'bilan la carte et le reste'],
    ['`aide`', 'aide'],
    ['```const a_b = *c*;```', 'const a_b = *c*;'],
    ['*<@U1|ada> merci*', '@ada merci'],
    ['<https://a.example/_b_/c>', 'https://a.example/_b_/c'],
    ['2*3*4, a_b_c, * rien *, *note', '2*3*4, a_b_c, * rien *, *note'],
    ['aide <@U0BOT>', 'aide'],
    ['<@U0BOT> aide', 'aide'],
    [' /eig aide', 'aide'],
    ['/eigen', '/eigen'],
  ])('on a phone, %s is %s', (sent, read) => {
    expect(heard(aDirectMessage(sent))?.act).toMatchObject({ text: read });
  });

  it('is read in time, whatever it is', () => {
    for (const part of ['*a', '*', '_ ', '`', '<@U1', ' ', '*a* ', '```'])
      expect(withoutMarks(part.repeat(50_000)).length).toBeGreaterThan(0);
  });

  it('names people by their account, whatever the handle', () => {
    expect(heard(aDirectMessage('jalon confier bilan <@U1|ada> puis <@U2>'))?.act).toEqual({
      kind: 'say',
      text: 'jalon confier bilan @ada puis @U2',
      mentions: [
        { text: '@ada', user: 'U1' },
        { text: '@U2', user: 'U2' },
      ],
    });
  });
});

describe('a press', () => {
  it('is the button and what it holds', () => {
    const body = aPress(
      { action_id: 'standupAnswer', value: 'round-1', ts: '3.3' },
      { channel: 'D0E01', messageTs: '2.2' },
    );
    expect(fromPress(body, SELF)).toEqual({
      id: 'press:2.2:standupAnswer:3.3',
      ...WHO,
      act: { kind: 'press', action: 'standupAnswer', payload: 'round-1' },
    });
  });

  it('in a thread says whose, unless the thread hangs from the very message', () => {
    const on = (thread: string) =>
      fromPress(aPress({ action_id: 'a', value: 'b' }, { channel: 'D0E01', messageTs: '2.2', thread }), SELF);
    expect(on('1.1')).toMatchObject({ thread: 'D0E01:1.1' });
    expect(on('2.2')).not.toHaveProperty('thread');
  });

  it('of a choice is the option, with the payload of the choice', () => {
    const short = aPress({ action_id: 'which', block_id: 'p:bilan', option: 'v1' });
    const long = aPress({ action_id: 'which-0', value: JSON.stringify(['v1', 'bilan']) });
    const act = { kind: 'press', action: 'which', payload: 'bilan', value: 'v1' };
    expect([fromPress(short, SELF)?.act, fromPress(long, SELF)?.act]).toEqual([act, act]);
  });

  it('in the Home tab has no channel', () => {
    expect(fromPress(aHomePress({ action_id: 'a', value: 'b', ts: '3.3' }), SELF)).toMatchObject({
      id: 'press:V0HOME:a:3.3',
    });
  });

  it('of the button that opens a form again is the act that asked for it, by whoever presses', () => {
    const words = { sentence: 's', button: 'b', tooLong: 't' };
    const { sections } = offerAgain({ kind: 'command', text: 'bilan' }, words);
    const [button] = Array.isArray(sections[0]?.actions) ? sections[0].actions : [];
    const body = aPress({ action_id: 'reopen', value: button?.payload ?? '' }, { user: 'U0E02' });
    expect(fromPress(body, SELF)).toMatchObject({ user: 'U0E02', act: { kind: 'command', text: 'bilan' } });
  });

  it('that holds no act of ours, or comes from another organisation, is nothing', () => {
    expect(fromPress(aPress({ action_id: 'reopen', value: '{"kind":"submit"}' }), SELF)).toBeUndefined();
    expect(fromPress(aPress({ action_id: 'reopen', value: 'pas du JSON' }), SELF)).toBeUndefined();
    const body = aPress({ action_id: 'a', value: 'b' });
    expect(fromPress({ ...body, user: { ...body.user, team_id: 'T0OTHER' } }, SELF)).toBeUndefined();
  });

  it('on an act too long for a button is told so, in words', () => {
    const said = offerAgain(
      { kind: 'say', text: 'x'.repeat(3_000) },
      { sentence: 's', button: 'b', tooLong: 'trop long' },
    );
    expect(said).toEqual({ sections: [{ text: ['trop long'] }] });
  });
});

describe('a form that was sent', () => {
  it('is its answers, of every kind, and the payload it was opened with', () => {
    const view = {
      id: 'V1',
      hash: 'h1',
      callback_id: 'standup',
      private_metadata: '{"payload":"r1 0","origin":"k"}',
    };
    const body = aSubmission(view, {
      priority: { type: 'plain_text_input', value: 'Publier' },
      empty: { type: 'plain_text_input', value: null },
      mood: { type: 'static_select', selected_option: { value: 'good' } },
      none: { type: 'static_select', selected_option: null },
      kept: { type: 'checkboxes', selected_options: [{ value: 'a' }, { value: 'b' }] },
      day: { type: 'datepicker', selected_date: '2026-11-23' },
      who: { type: 'users_select', selected_user: 'U0E02' },
      nobody: { type: 'users_select', selected_user: null },
    });
    expect(fromSubmission(body, SELF)).toEqual({
      id: 'view:V1:h1',
      ...WHO,
      act: {
        kind: 'submit',
        form: 'standup',
        payload: 'r1 0',
        origin: 'k',
        values: {
          priority: 'Publier',
          empty: '',
          mood: 'good',
          none: '',
          kept: ['a', 'b'],
          day: '2026-11-23',
          who: 'U0E02',
          nobody: '',
        },
        people: ['who'],
      },
    });
  });
});

describe('on an Enterprise Grid', () => {
  const GRID = { ...SELF, enterprise: 'E0ORG', siblings: new Set(['T0SIBLING']) };
  const FORM = { callback_id: 'standup', private_metadata: '' };

  it.each([
    ['the organisation, as payloads call the workspace of its people', { userTeam: 'E0ORG' }],
    ['another workspace of it', { team: 'T0SIBLING' }],
  ])('acts from %s are ours', (_what, from) => {
    expect(fromPress(aPress({ action_id: 'go' }, from), GRID)).toMatchObject(WHO);
    expect(fromSubmission(aSubmission(FORM, {}, from), GRID)).toMatchObject(WHO);
    expect(fromShortcut(aShortcut('words:aide', from), GRID)).toMatchObject(WHO);
  });

  it('acts of an installation for the whole organisation name no workspace', () => {
    const { user, ...body } = aPress({ action_id: 'go' });
    const { team_id: _team, ...who } = user;
    const said = { ...body, user: who, team: null, enterprise: { id: 'E0ORG' }, is_enterprise_install: true };
    expect(fromPress(said, GRID)).toMatchObject(WHO);
    expect(fromPress({ ...said, enterprise: { id: 'E0OTHER' } }, GRID)).toBeUndefined();
  });

  it('the organisation of the channel is not taken for that of the person', () => {
    const { user, ...body } = aPress({ action_id: 'go' }, { enterprise: 'E0ORG' });
    const stranger = { ...body, user: { ...user, team_id: 'T0ELSEWHERE' } };
    expect(whereFrom(stranger)).toEqual({ user: 'U0E01', team: 'T0ELSEWHERE', enterprise: undefined });
    expect(fromPress(stranger, GRID)).toBeUndefined();
  });
});

describe('a shortcut and the Home tab', () => {
  it('are the words of a command, and the day of whoever opens it', () => {
    expect(fromShortcut(aShortcut('words:entraide'), SELF)?.act).toEqual({
      kind: 'command',
      text: 'entraide',
    });
    expect(fromShortcut(aShortcut('of-another-app'), SELF)).toBeUndefined();
    const { event, event_id } = aHomeOpened();
    expect(fromHome({ event, event_id }, SELF)?.act).toEqual({
      kind: 'home',
    });
  });

  it('another tab is nobody’s day', () => {
    expect(fromHome({ event: { user: 'U0E01', tab: 'messages' }, event_id: 'Ev1' }, SELF)).toBeUndefined();
  });
});
