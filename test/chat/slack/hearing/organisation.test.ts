import { describe, expect, it } from 'vitest';
import { message } from '../../../../src/chat/message.ts';
import {
  aCommand,
  aMention,
  aDirectMessage,
  aPress,
  aShortcut,
  aSubmission,
} from '../../../fixtures/chat/slack/payloads.ts';
import { anOffice, aWorkspace } from '../../../fixtures/chat/slack/workspace.ts';

const ORG = 'E0ORG';
const FORM = { callback_id: 'standup', private_metadata: '' };
const FIELD = { priority: { type: 'plain_text_input', value: 'la carte' } };
const ELSEWHERE = /d’ailleurs : rien n’a été fait ni enregistré\. Refaites-le/;

/** Our workspace is one of an organisation; two people are of another one of its workspaces, and of another organisation. */
const anOrganisation = async () => {
  const slack = await aWorkspace();
  slack.enterprise = ORG;
  slack.people.set('U0E02', { id: 'U0E02', name: 'Basile Deux', email: 'e02@demo.example', enterprise: ORG });
  slack.people.set('U0ELSE', { id: 'U0ELSE', name: 'Quelqu’un', stranger: true, enterprise: 'E0OTHER' });
  slack.channels.get('C0PROMO')?.add('U0ELSE');
  const office = await anOffice({ slack, answer: async () => ({ reply: message({ text: ['Fait.'] }) }) });
  const shown = (user: string, channel = 'C0PROMO') => slack.read(user, channel).map(({ text }) => text);
  return { ...office, shown };
};

describe('on an Enterprise Grid, from another workspace of the organisation', () => {
  const from = { user: 'U0E02', team: 'T0SIBLING' };

  it.each([
    ['when the payload says the organisation', ORG],
    ['when it does not, and Slack is asked', undefined],
  ])(
    'a press, a form, a shortcut, a command and words are acts like any other, %s',
    async (_when, enterprise) => {
      const { bring, bot, calls, slack, met } = await anOrganisation();
      const there = { ...from, ...(enterprise ? { enterprise } : {}) };
      await bring('interactive', aPress({ action_id: 'go', value: 'p' }, there));
      await bring('interactive', aSubmission(FORM, FIELD, there));
      await bring('interactive', aShortcut('words:aide', there));
      await bring('slash_commands', aCommand('aide', there));
      await bring('events_api', aDirectMessage('bonjour', { user: 'U0E02', team: from.team }));
      await bot.idle();
      expect(calls.map(({ act }) => act.kind)).toEqual(['press', 'submit', 'command', 'command', 'say']);
      expect(new Set(calls.map(({ user, workspace }) => `${workspace.externalId} ${user}`))).toEqual(
        new Set(['T0TEST U0E02']),
      );
      expect(slack.calls.filter((name) => name === 'users.info')).toHaveLength(1);
      expect(met).toMatchObject([{ id: 'U0E02', mail: 'e02@demo.example' }]);
    },
  );

  it('is asked about again when Slack did not answer', async () => {
    const { bring, bot, calls, slack, shown } = await anOrganisation();
    slack.fail('users.info', { error: 'user_not_visible' });
    const press = aPress({ action_id: 'go' }, { ...from, responseUrl: `${slack.url}/response/9` });
    slack.responseUrls.set('/response/9', { user: 'U0E02', channel: 'C0PROMO', left: 5 });
    await bring('interactive', press);
    await bot.idle();
    expect(calls).toEqual([]);
    expect(shown('U0E02').join()).toMatch(ELSEWHERE);
    await bring('interactive', press);
    expect(calls).toHaveLength(1);
  });
});

describe('from another organisation, in a channel shared with it', () => {
  const from = { user: 'U0ELSE', team: 'T0ELSE', enterprise: 'E0OTHER' };

  it('nothing is done, and each act is answered by what to do instead', async () => {
    const { bring, bot, calls, slack, shown } = await anOrganisation();
    slack.responseUrls.set('/response/9', { user: 'U0ELSE', channel: 'C0PROMO', left: 5 });
    const press = aPress({ action_id: 'go' }, { ...from, responseUrl: `${slack.url}/response/9` });
    expect(await bring('interactive', press)).toBeUndefined();
    expect(await bring('interactive', aSubmission(FORM, FIELD, from))).toMatchObject({
      response_action: 'errors',
      errors: { priority: expect.stringMatching(ELSEWHERE) },
    });
    expect(await bring('slash_commands', aCommand('aide', from))).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringMatching(ELSEWHERE),
    });
    await bring('interactive', aShortcut('words:aide', from));
    await bring('events_api', aMention('aide', { user: 'U0ELSE', user_team: 'T0ELSE' }));
    await bot.idle();
    expect(calls).toEqual([]);
    expect(shown('U0ELSE').filter((text) => ELSEWHERE.test(text))).toHaveLength(2);
    expect(shown('U0ELSE', slack.directWith('U0ELSE')).join()).toMatch(ELSEWHERE);
    expect(shown('U0E01').join()).not.toMatch(ELSEWHERE);
  });

  it('outside any organisation too, and without asking Slack', async () => {
    const slack = await aWorkspace();
    const { bring, bot, calls } = await anOffice({ slack });
    expect(await bring('slash_commands', aCommand('aide', { team: 'T0ELSE' }))).toMatchObject({
      text: expect.stringMatching(ELSEWHERE),
    });
    await bot.idle();
    expect(calls).toEqual([]);
    expect(slack.calls).not.toContain('users.info');
  });

  it('what their own words and bots say without a mention is nobody’s business', async () => {
    const { bring, bot, calls, slack } = await anOrganisation();
    const before = slack.posts.length;
    const said = { user: 'U0ELSE', user_team: 'T0ELSE', channel: 'C0PROMO', channel_type: 'channel' };
    await bring('events_api', aDirectMessage('bonjour', said));
    await bring('events_api', aMention('aide', { user: 'U0ELSE', user_team: 'T0ELSE', bot_id: 'B1' }));
    await bot.idle();
    expect(calls).toEqual([]);
    expect(slack.posts).toHaveLength(before);
  });
});
