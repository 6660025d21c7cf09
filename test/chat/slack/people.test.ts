import { describe, expect, it } from 'vitest';
import { personOf } from '../../../src/chat/slack/people.ts';
import { userOf } from '../../fakes/slack/methods.ts';
import { anOffice, aWorkspace } from '../../fixtures/chat/slack/workspace.ts';
import { aRevocation, aTeamJoin, anUninstall, aUserChange } from '../../fixtures/chat/slack/payloads.ts';

describe('the people of a workspace', () => {
  it('are told with where they are, how they speak and whether they are there', async () => {
    const slack = await aWorkspace();
    slack.people.set('U0E03', {
      id: 'U0E03',
      name: 'Chloé',
      tz: 'Indian/Reunion',
      locale: 'en-US',
      guest: true,
    });
    slack.people.set('U0E04', { id: 'U0E04', name: 'Daniel', deleted: true });
    for (let at = 0; at < 250; at += 1) slack.people.set(`U1${at}`, { id: `U1${at}`, name: 'Autre' });
    const { bot } = await anOffice({ slack });
    const people = await Array.fromAsync(bot.people());
    expect(people).toHaveLength(254);
    expect(people.find(({ id }) => id === 'U0E03')).toEqual({
      id: 'U0E03',
      name: 'Chloé',
      active: true,
      guest: true,
      zone: 'Indian/Reunion',
      locale: 'en',
    });
    expect(people.find(({ id }) => id === 'U0E04')?.active).toBe(false);
  });

  it.each([
    ['a bot', { is_bot: true }],
    ['Slackbot', { id: 'USLACKBOT' }],
    ['someone of another organisation', { is_stranger: true }],
  ])('%s is nobody', (_what, more) => {
    expect(personOf({ ...userOf({ id: 'U1', name: 'X' }), ...more })).toBeUndefined();
  });

  it('whose address was not confirmed are not recognised by it', () => {
    const member = userOf({ id: 'U1', name: 'X', email: 'x@demo.example' });
    expect(personOf(member)).toHaveProperty('mail', 'x@demo.example');
    expect(personOf({ ...member, is_email_confirmed: false })).not.toHaveProperty('mail');
    expect(personOf({ ...member, tz: 'Nowhere/Atall' })).not.toHaveProperty('zone');
  });

  it('who arrive or change are told at once, and spoken to in their language', async () => {
    const { bring, met, memory } = await anOffice();
    await bring('events_api', aTeamJoin(userOf({ id: 'U0NEW', name: 'Nouvelle', locale: 'en-GB' })));
    await bring('events_api', aUserChange(userOf({ id: 'U0E01', name: 'Ada', deleted: true })));
    expect(met.map(({ id, active }) => [id, active])).toEqual([
      ['U0NEW', true],
      ['U0E01', false],
    ]);
    expect(await memory.get('locale', 'U0NEW')).toBe('en');
  });
});

describe('a workspace that lets us go', () => {
  it.each([
    ['the app was removed', anUninstall],
    ['the token was revoked', aRevocation],
  ])('because %s: the operator is told', async (_why, event) => {
    const { bring, told } = await anOffice();
    await bring('events_api', event());
    expect(told.join()).toContain('trouble: ');
    expect(told.join()).toContain('restart');
  });
});
