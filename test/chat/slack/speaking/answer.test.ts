import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src/chat/chat.ts';
import type { Form } from '../../../../src/chat/form.ts';
import { message } from '../../../../src/chat/message.ts';
import { anOffice } from '../../../fixtures/chat/slack/workspace.ts';
import { aPress } from '../../../fixtures/chat/slack/payloads.ts';

const form: Form = {
  id: 'standup',
  title: 'Bilan',
  payload: 'r1 0',
  fields: [{ name: 'priority', label: 'Priorité', required: true, type: 'long' }],
};
const reply = message({ text: ['Bien reçu.'] });
const file = { name: 'export.csv', type: 'text/csv', bytes: new Uint8Array([1]) };
const tooLong = message({ actions: [{ id: 'go', label: 'Oui', payload: 'x'.repeat(3_000) }] });
const withButton = message({ text: ['Une question'], actions: [{ id: 'go', label: 'Oui', payload: 'p' }] });

describe('an answer', () => {
  it('to a command is seen by who typed it', async () => {
    const { slack, hands } = await anOffice({ answer: async () => ({ reply }) });
    await hands.command('U0E01', 'aide', { channel: 'C0PROMO' });
    expect(slack.read('U0E01', 'C0PROMO').map(({ text }) => text)).toEqual(['Bien reçu.']);
    expect(slack.read('U0E02', 'C0PROMO')).toEqual([]);
  });

  it('too long for one message is all shown, in order', async () => {
    const long = message({ text: ['mot '.repeat(8_000)] });
    const { slack, bot, hands } = await anOffice({ answer: async () => ({ reply: long }) });
    await hands.command('U0E01', 'aide');
    await bot.idle();
    const shown = slack.read('U0E01', 'D0E01').map(({ text }) => text);
    expect(shown).toHaveLength(4);
    expect(shown.join('').split('mot')).toHaveLength(8_001);
    expect(shown.at(-1)).toContain('(4/4)');
  });

  it('typed to the bot stays in the conversation, in its thread', async () => {
    const { slack, bot, hands } = await anOffice({ answer: async () => ({ reply }) });
    await hands.say('U0E01', 'bonjour');
    await bot.idle();
    expect(slack.read('U0E01', 'D0E01').map(({ text }) => text)).toEqual(['bonjour', 'Bien reçu.']);
  });

  it('after a mention is seen by who wrote it alone', async () => {
    const { slack, bot, hands, calls } = await anOffice({ answer: async () => ({ reply }) });
    await hands.mention('U0E01', 'C0PROMO', 'aide');
    await bot.idle();
    expect(calls[0]).toMatchObject({ channel: 'C0PROMO', act: { kind: 'say', text: 'aide' } });
    expect(slack.read('U0E02', 'C0PROMO').map(({ text }) => text)).toEqual(['<@U0BOT> aide']);
    expect(slack.read('U0E01', 'C0PROMO').map(({ text }) => text)).toContain('Bien reçu.');
  });

  it.each<[string, Answer]>([
    ['a reply with a file', { reply: { ...reply, files: [file] } }],
    ['a day’s card', { home: reply }],
    ['a form, offered by a button', { form }],
    ['faults', { errors: { priority: ['Écrivez quelques mots.'] } }],
    ['a question that Slack cannot carry', { reply: tooLong }],
  ])('after a mention is theirs alone, be it %s', async (_what, given) => {
    const { slack, bot, hands } = await anOffice({ answer: async () => given });
    await hands.mention('U0E01', 'C0PROMO', 'bilan');
    await bot.idle();
    expect(slack.read('U0E01', 'C0PROMO').length).toBeGreaterThan(1);
    expect(slack.read('U0E02', 'C0PROMO').map(({ text }) => text)).toEqual(['<@U0BOT> bilan']);
  });

  it('after a mention is theirs alone to the end: the form that did not open, and is offered again', async () => {
    const { slack, bot, hands } = await anOffice({ answer: async () => ({ form }) });
    await hands.mention('U0E01', 'C0PROMO', 'bilan');
    await bot.idle();
    slack.fail('views.open', { error: 'expired_trigger_id' });
    await hands.press('U0E01', 'reopen', { channel: 'C0PROMO' });
    await bot.idle();
    expect(slack.read('U0E01', 'C0PROMO').at(-1)?.text).toContain('n’a pas pu s’ouvrir à temps');
    expect(slack.read('U0E02', 'C0PROMO')).toHaveLength(1);
  });

  it('to a question that only one person saw takes its place', async () => {
    const { slack, bot, hands } = await anOffice({
      answer: async ({ act }) => ({ reply: act.kind === 'press' ? reply : withButton }),
    });
    await hands.command('U0E01', 'bilan', { channel: 'C0PROMO' });
    await hands.press('U0E01', 'go', { channel: 'C0PROMO' });
    await bot.idle();
    expect(slack.read('U0E01', 'C0PROMO').map(({ text }) => text)).toEqual(['Bien reçu.']);
  });

  it('to what is pressed in a thread of one’s own conversation is said there', async () => {
    const { slack, bot, bring } = await anOffice({ answer: async () => ({ reply }) });
    const channel = slack.directWith('U0E01');
    await bring('interactive', aPress({ action_id: 'go' }, { channel, messageTs: '2.2', thread: '1.1' }));
    await bot.idle();
    expect(slack.read('U0E01', channel)).toMatchObject([{ text: 'Bien reçu.', threadTs: '1.1' }]);
  });

  it('waits for its turn when Slack has no room', async () => {
    const { slack, bot, hands } = await anOffice({ answer: async () => ({ reply }) });
    slack.fail('chat.postMessage', { status: 429, retryAfter: '1' });
    await hands.say('U0E01', 'bonjour');
    await bot.idle();
    expect(slack.read('U0E01', 'D0E01').map(({ text }) => text)).toContain('Bien reçu.');
  });

  it('that cannot be shown undoes nothing, and is told to the operator without a word of it', async () => {
    const { slack, bot, hands, told } = await anOffice({ answer: async () => ({ reply }) });
    slack.fail('chat.postMessage', { error: 'restricted_action' });
    await hands.say('U0E01', 'bonjour');
    await bot.idle();
    expect(told.join()).toContain('an answer could not be shown');
    expect(told.join()).not.toContain('bonjour');
  });
});

describe('a form', () => {
  it('opens for who asked, and its faults are told under their fields', async () => {
    const { slack, hands } = await anOffice({
      answer: async ({ act }) =>
        act.kind === 'submit' ? { errors: { priority: ['Écrivez quelques mots.'] } } : { form },
    });
    await hands.command('U0E01', 'bilan');
    expect(slack.modals).toMatchObject([{ user: 'U0E01', view: { callback_id: 'standup' } }]);
    expect(await hands.submit('U0E01', { priority: '' })).toEqual({
      errors: { priority: 'Écrivez quelques mots.' },
    });
  });

  it('has buttons in the person’s language with us, whatever theirs is on Slack', async () => {
    const { slack, bot, hands, memory } = await anOffice({
      answer: async () => ({ form: { ...form, language: 'en' } }),
    });
    await memory.set('locale', 'U0E01', 'fr');
    await hands.command('U0E01', 'bilan');
    expect(slack.modals.at(-1)?.view).toMatchObject({ submit: { text: 'Send' }, close: { text: 'Cancel' } });
    slack.fail('views.open', { error: 'expired_trigger_id' });
    await hands.command('U0E01', 'bilan');
    await bot.idle();
    expect(slack.read('U0E01', 'D0E01').at(-1)?.text).toContain('The form could not open in time');
  });

  it('sent is answered in a direct message', async () => {
    const { slack, bot, hands, calls } = await anOffice({
      answer: async ({ act }) => (act.kind === 'submit' ? { reply } : { form }),
    });
    await hands.command('U0E01', 'bilan', { channel: 'C0PROMO' });
    await hands.submit('U0E01', { priority: 'Publier' });
    await bot.idle();
    expect(calls.at(-1)?.act).toMatchObject({
      kind: 'submit',
      payload: 'r1 0',
      values: { priority: 'Publier' },
    });
    expect(slack.read('U0E01', 'D0E01').map(({ text }) => text)).toEqual(['Bien reçu.']);
  });

  it('is shown anew in place, with what was typed', async () => {
    const mine = { ...form, title: 'Entre-temps…' };
    const { slack, hands } = await anOffice({
      answer: async ({ act }) => ({ form: act.kind === 'submit' ? mine : form }),
    });
    await hands.command('U0E01', 'bilan');
    await hands.submit('U0E01', { priority: 'Publier' });
    expect(slack.modals.map(({ view }) => view.title.text)).toEqual(['Entre-temps…']);
  });

  it('asked for too late is offered by a button, which opens it', async () => {
    const { slack, bot, hands, calls } = await anOffice({ answer: async () => ({ form }) });
    slack.fail('views.open', { error: 'expired_trigger_id' });
    await hands.command('U0E01', 'bilan Publier');
    await bot.idle();
    expect(slack.modals).toEqual([]);
    expect(slack.read('U0E01', 'D0E01').at(-1)?.text).toContain('n’a pas pu s’ouvrir à temps');
    await hands.press('U0E01', 'reopen');
    await bot.idle();
    expect(slack.modals).toHaveLength(1);
    expect(calls.map(({ act }) => act)).toEqual([
      { kind: 'command', text: 'bilan Publier' },
      { kind: 'command', text: 'bilan Publier' },
    ]);
    expect(new Set(calls.map(({ id }) => id)).size).toBe(2);
  });

  it('asked for in words is offered by a button, in one’s own language', async () => {
    const { slack, bot, hands, memory } = await anOffice({ answer: async () => ({ form }) });
    await memory.set('locale', 'U0E01', 'en');
    await hands.say('U0E01', 'report');
    await bot.idle();
    expect(slack.read('U0E01', 'D0E01').at(-1)?.text).toContain('Here is where to answer');
    await hands.press('U0E01', 'reopen');
    await bot.idle();
    expect(slack.modals[0]?.view.submit.text).toBe('Send');
  });
});

describe('the Home tab', () => {
  it('is drawn when it is opened, and not at each visit', async () => {
    const { slack, bot, hands, calls } = await anOffice({ answer: async () => ({ home: reply }) });
    await hands.openHome('U0E01', 'messages');
    await hands.openHome('U0E01');
    await hands.openHome('U0E01');
    await hands.openHome('U0E02');
    await bot.idle();
    expect(calls.map(({ user }) => user)).toEqual(['U0E01', 'U0E02']);
    expect([...slack.homes.keys()]).toEqual(['U0E01', 'U0E02']);
  });
});
