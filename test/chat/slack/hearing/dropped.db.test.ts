import { describe, expect, it } from 'vitest';
import { makeSlackWorld, userOf } from '../../../fixtures/chat/slack/world.ts';
import { bringTo } from '../../../fixtures/chat/slack/workspace.ts';
import { aCommand, aDirectMessage } from '../../../fixtures/chat/slack/payloads.ts';

const SHEET = 'Nom;Adresse;Rôle;Défi;Slack\nZoé Neuve;zoe@demo.example;EIG;Mer Claire;U0ZOE\n';

const aFile = (url: string, size: number) => ({
  id: 'F0SHEET',
  name: 'promo.csv',
  mimetype: 'text/csv',
  size,
  url_private_download: url,
});

const dropping = async () => {
  const world = await makeSlackWorld();
  const bring = bringTo(world.slack, world.bot, 'http');
  const drop = async (user: string, { size = SHEET.length, text = '' } = {}) => {
    world.slack.dropped.set('sheet', new TextEncoder().encode(SHEET));
    const files = [aFile(`${world.slack.url}/dropped/sheet`, size)];
    const channel = world.slack.directWith(userOf(user));
    const from = { user: userOf(user), channel };
    await bring('events_api', aDirectMessage(text, { ...from, subtype: 'file_share', files }));
    await world.bot.idle();
    return world.texts(user).join('\n');
  };
  return { ...world, bring, drop };
};

describe('a spreadsheet dropped in the direct message on Slack', () => {
  it('is fetched with our own right and imported', async () => {
    const { drop } = await dropping();
    expect(await drop('c1')).toContain('10 personnes dans la promotion');
  });

  it('is answered in words when it is too large, not ours to read, or not for its sender', async () => {
    const { slack, drop } = await dropping();
    slack.scopes = slack.scopes.filter((scope) => scope !== 'files:read');
    expect(await drop('c1')).toContain('Je n’ai pas pu lire ce fichier');
    expect(await drop('c1', { size: 5_000_001 })).toContain('dépasse 5 Mo');
    expect(await drop('e01', { text: 'voici' })).toContain('Je ne garde pas de pièce jointe');
  });
});

describe('an export asked on Slack', () => {
  it('is shared in the conversation with the person, wherever it was asked', async () => {
    const { slack, bring, bot } = await dropping();
    await bring('slash_commands', aCommand('promo exporter', { user: userOf('c1') }));
    await bot.idle();
    const shared = [...slack.uploads.values()].filter(
      ({ channel }) => channel === slack.directWith(userOf('c1')),
    );
    expect(shared.map(({ name }) => name)).toEqual([
      'petite.yml',
      'jeux-de-donnees.csv',
      'jeux-de-donnees.json',
      'jalons.csv',
      'jalons.json',
      'comptes.csv',
      'comptes.json',
    ]);
    expect(new TextDecoder().decode(shared[0]?.bytes)).toContain('Ada Un');
    for (const { bytes } of shared.slice(1)) expect(new TextDecoder().decode(bytes)).not.toContain('Ada Un');
  });
});
