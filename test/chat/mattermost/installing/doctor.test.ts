import { describe, expect, it } from 'vitest';
import { examineInstallation } from '../../../../src/chat/mattermost/installing/doctor.ts';
import { callBackUrls } from '../../../../src/chat/mattermost/paths.ts';
import { textsIn } from '../../../../src/texts/index.ts';
import type { FakeMattermost } from '../../../fakes/mattermost/server.ts';
import { BOT, BOT_TOKEN, idOf } from '../../../fakes/mattermost/state.ts';
import { anOffice, CALLBACK } from '../../../fixtures/chat/mattermost/workspace.ts';
import { testKeys } from '../../../fixtures/keys.ts';

const examine = async (server: FakeMattermost, more: object = {}) => {
  const findings = await examineInstallation(
    {
      url: server.url,
      token: BOT_TOKEN,
      tokens: [],
      ...callBackUrls(CALLBACK),
      keys: testKeys,
      command: '/eig',
      channels: [{ name: 'promo', id: 'promo/promo' }],
      now: () => new Date(),
      ...more,
    },
    textsIn('fr'),
  );
  const faults = findings.filter(({ good }) => !good);
  return {
    all: findings.map(({ what }) => what),
    faults: faults.map(({ what, next }) => `${what} → ${next}`),
  };
};

const running = async () => {
  const made = await anOffice();
  made.server.callBot = (request) => made.bot.http(request);
  for (const members of made.server.teamMembers.values()) members.add(BOT);
  return made;
};

describe('npm run doctor on Mattermost', () => {
  it('finds nothing to do on a sound installation, and tries the whole way there and back', async () => {
    const { server, calls } = await running();
    const posts = server.posts.length;
    const { all, faults } = await examine(server);
    expect(faults).toEqual([]);
    expect(all).toEqual([
      'jeton : bon, compte @ritournelle',
      'version : 11.7.0',
      'adresses : visibles du robot, qui reconnaît les personnes par elles',
      'fichiers : acceptés',
      'limiteur de débit : inactif',
      'équipes : promo',
      'commande /eig dans promo : au robot',
      'écoute : s’ouvre',
      'rappels : un bouton pressé atteint le robot',
      'rappels : une commande tapée atteint le robot',
      expect.stringMatching(/^horloge : à \d s de celle du serveur$/),
      'salon promo : le robot y est',
    ]);
    expect(calls).toEqual([]);
    expect(server.posts.slice(posts).filter(({ delete_at: gone, only }) => gone === 0 && !only)).toEqual([]);
  });

  it.each<[string, (server: FakeMattermost) => unknown, RegExp]>([
    [
      'an old server',
      ({ config }) => Object.assign(config, { Version: '11.6.0' }),
      /version : 11\.6\.0.*Passez à 11\.7/,
    ],
    [
      'hidden addresses',
      ({ config }) => Object.assign(config, { ShowEmailAddress: 'false' }),
      /adresses : cachées.*nom d’utilisateur/,
    ],
    [
      'refused files',
      ({ config }) => Object.assign(config, { EnableFileAttachments: 'false' }),
      /fichiers : refusés.*EnableFileAttachments/,
    ],
    [
      'restricted messages',
      ({ config }) => Object.assign(config, { RestrictDirectMessage: 'team' }),
      /équipe commune.*Ajoutez le robot/,
    ],
    [
      'commands turned off',
      ({ config }) => Object.assign(config, { EnableCommands: 'false' }),
      /désactivées.*EnableCommands/,
    ],
    ['no team', ({ teams }) => teams.clear(), /équipes : aucune/],
    [
      'somebody else’s command',
      ({ commands }) => Object.assign(commands[0] ?? {}, { url: 'https://x.example' }),
      /à quelqu’un d’autre.*COMMAND/,
    ],
    [
      'no command',
      ({ commands }) => commands.splice(0),
      /absente.*administrateur de l’équipe.*http:\/\/bot\.example\/mattermost\/command/,
    ],
    [
      'call-backs that reach nobody',
      (server) => {
        server.callBot = undefined;
      },
      /n’atteint pas le robot \(HTTP 400\).*AllowedUntrustedInternalConnections/,
    ],
    [
      'something else at the address',
      (server) => {
        server.callBot = async () => Response.json({});
      },
      /autre chose répond/,
    ],
    [
      'a channel without the bot',
      ({ channels }) => channels.get(idOf('channelpromo'))?.members.delete(BOT),
      /salon promo : le robot n’y est pas.*\/invite @ritournelle/,
    ],
    ['a channel that is not there', ({ channels }) => channels.clear(), /introuvable \(promo\/promo\)/],
  ])('says of %s what to do', async (_what, change, expected) => {
    const { server } = await running();
    change(server);
    expect((await examine(server)).faults.join('\n')).toMatch(expected);
  });

  it.each<[string, object, RegExp]>([
    ['a refused token', { token: 'x'.repeat(26) }, /jeton : refusé.*DisableBotsWhenOwnerIsDeactivated/],
    ['a server that is away', { url: 'http://127.0.0.1:9' }, /ne répond pas \([\p{L} ]+\).*MATTERMOST_URL/u],
    ['a clock that is wrong', { now: () => new Date(Date.now() + 600_000) }, /horloge : à \d+ s.*NTP/],
  ])('says of %s what to do', async (_what, more, expected) => {
    const { server } = await running();
    expect((await examine(server, more)).faults.join('\n')).toMatch(expected);
  });
});

describe('the slash command', () => {
  const told = async (change: (server: FakeMattermost) => unknown, more = {}) => {
    const first = await anOffice();
    change(first.server);
    const second = await anOffice({ server: first.server, memory: first.memory, more });
    return { ...second, told: second.told.join('\n') };
  };

  it('is registered once, and repaired when somebody changed it', async () => {
    const { server, told: said } = await told(({ commands }) =>
      Object.assign(commands[0] ?? {}, { url: 'https://old.example' }),
    );
    expect(server.commands.map(({ trigger, url }) => [trigger, url])).toEqual([
      ['eig', 'http://bot.example/mattermost/command'],
    ]);
    expect(said).toBe('');
  });

  it('that belongs to somebody else is left alone, and said', async () => {
    const { told: said, server } = await told(({ commands }) =>
      Object.assign(commands[0] ?? {}, { url: 'https://x.example', creator_id: idOf('other') }),
    );
    expect(server.commands[0]?.url).toBe('https://x.example');
    expect(said).toContain('belongs to somebody else in the team promo: set COMMAND to another word');
  });

  it('of a plain bot comes with one exact instruction, unless an administrator gave its token', async () => {
    const plain = (server: FakeMattermost) => Object.assign(server, { isTeamAdmin: false });
    expect((await told(plain)).told).toMatch(
      /make the bot an administrator of the team and restart, or register .*trigger eig, request URL http:\/\/bot\.example\/mattermost\/command, method POST.*MATTERMOST_COMMAND_TOKENS/,
    );
    expect((await told(plain, { tokens: ['a'.repeat(26)] })).told).toBe('');
  });
});

it('shortcuts are registered where nobody has them, and left to whoever has', async () => {
  const shortcuts = [
    { trigger: 'bilan', hint: '', description: 'Le bilan' },
    { trigger: 'away', hint: '', description: 'Un mot du serveur' },
  ];
  const { server, told, hands, calls } = await anOffice({ more: { shortcuts } });
  expect(server.commands.map(({ trigger }) => trigger)).toEqual(['eig', 'bilan']);
  expect(told).toEqual([]);
  await hands.command(idOf('e01'), 'La carte', { command: '/bilan' });
  expect(calls[0]?.act).toEqual({ kind: 'command', text: 'bilan La carte' });
});
