import { describe, expect, it } from 'vitest';
import { makeLabels } from '../../../../src/chat/slack/hearing/labels.ts';
import { aDirectMessage, aKeptMessage, anEdit, aSubmission } from '../../../fixtures/chat/slack/payloads.ts';
import { anOffice, aWorkspace } from '../../../fixtures/chat/slack/workspace.ts';
import { webApi } from '@slack/bolt';
import { BOT_TOKEN } from '../../../fakes/slack/state.ts';

/** A workspace with a public channel of another team, a private one, and one that the bot is in. */
const withChannels = async () => {
  const slack = await aWorkspace();
  slack.channelNames.set('C0PROMO', 'promo');
  for (const [id, members] of [
    ['C0SECRET', ['U0E01']],
    ['C0TEAM', ['U0E01', 'U0BOT']],
  ] as const) {
    slack.channels.set(id, new Set(members));
    slack.privateChannels.add(id);
  }
  return slack;
};

const heard = async (
  text: string,
  prepare: (slack: Awaited<ReturnType<typeof withChannels>>) => void = () => {},
) => {
  const slack = await withChannels();
  prepare(slack);
  const { bring, calls } = await anOffice({ slack });
  await bring('events_api', aDirectMessage(text));
  const [act] = calls.map((call) => call.act);
  return act && 'text' in act ? act.text : undefined;
};

describe('a channel in a text, which Slack sends by its id', () => {
  it('is called by its name', async () => {
    expect(await heard('voir <#C0PROMO|> et <#C0PROMO>')).toBe('voir #promo et #promo');
  });

  it.each([
    ['that the bot cannot see', 'C0SECRET'],
    ['that the bot is in, and others are not', 'C0TEAM'],
  ])('and private %s keeps its name, as Slack does', async (_what, id) => {
    expect(await heard(`voir <#${id}|>`)).toBe('voir #salon-privé');
  });

  it('is only a channel without the right to read names, or when Slack does not answer', async () => {
    const without = (scope: string) => (slack: { scopes: string[] }) =>
      void (slack.scopes = slack.scopes.filter((one) => one !== scope));
    expect(await heard('voir <#C0PROMO|>', without('channels:read'))).toBe('voir #salon');
    const failing = await heard('voir <#C0PROMO|>', (slack) =>
      slack.fail('conversations.info', { error: 'internal_error' }),
    );
    expect(failing).toBe('voir #salon');
  });
});

describe('a person in a text, who is no member of the cohort', () => {
  it('is called by their name, never by an id', async () => {
    expect(await heard('vu avec <@U0E02> et <@U0GONE>')).toBe('vu avec @Basile Deux et @quelqu’un');
  });

  it('of the same name as another is still told apart, for the engine knows both', async () => {
    const said = await heard('<@U0E02> et <@U0E03>', (slack) =>
      slack.people.set('U0E03', { id: 'U0E03', name: 'Basile Deux' }),
    );
    expect(said).toBe('@Basile Deux et @U0E03');
  });
});

describe('names', () => {
  it('are the same in a message, its correction and a form', async () => {
    const { bring, calls } = await anOffice({ slack: await withChannels() });
    const typed = 'voir <#C0PROMO|> avec <@U0E02>';
    await bring('events_api', aDirectMessage(typed, { ts: '1.2' }));
    await bring('events_api', anEdit(aKeptMessage(typed, { ts: '1.2' }), `${typed} !`));
    const form = { callback_id: 'standup', private_metadata: '' };
    await bring('interactive', aSubmission(form, { priority: { type: 'plain_text_input', value: typed } }));
    const mentions = [{ text: '@Basile Deux', user: 'U0E02' }];
    expect(calls.map(({ act }) => act)).toMatchObject([
      { kind: 'say', text: 'voir #promo avec @Basile Deux', mentions },
      { kind: 'edit', text: 'voir #promo avec @Basile Deux !', mentions },
      { kind: 'submit', values: { priority: 'voir #promo avec @Basile Deux' }, mentions },
    ]);
  });

  it('are asked once, again after ten minutes, and at most twenty in one text', async () => {
    const slack = await withChannels();
    let now = 0;
    const read = new webApi.WebClient(BOT_TOKEN, { slackApiUrl: slack.apiUrl });
    const labels = makeLabels(read, () => now);
    const words = () =>
      Promise.resolve({ someone: 'quelqu’un', group: 'groupe', channel: 'salon', privateChannel: 'privé' });
    const asked = () => slack.calls.filter((name) => name === 'conversations.info').length;
    await labels('<#C0PROMO|>', words);
    await labels('<#C0PROMO|> <!subteam^S1>', words);
    expect(asked()).toBe(1);
    now = 601_000;
    expect(await labels('<#C0PROMO|> <!subteam^S1>', words)).toEqual(
      new Map([
        ['C0PROMO', 'promo'],
        ['S1', 'groupe'],
      ]),
    );
    expect(asked()).toBe(2);
    const many = Array.from({ length: 30 }, (_, at) => `<#C1${at}|>`).join(' ');
    expect((await labels(many, words)).size).toBe(30);
    expect(asked()).toBe(22);
  });
});
