import type { MattermostDoctorTexts } from '../../fr/mattermost/doctor.ts';

export const mattermostDoctor: MattermostDoctorTexts = {
  token: {
    good: (username) => `token: good, account @${username}`,
    refused: 'token: refused',
    renew:
      'Check that MATTERMOST_TOKEN was copied whole, that the bot account is enabled (Integrations, Bot Accounts), and that the person who owns it is active: deactivating them disables the bot (DisableBotsWhenOwnerIsDeactivated). Give it to a service account.',
    away: (reason) => `server: does not answer (${reason})`,
    reach:
      'Check MATTERMOST_URL, and that this machine reaches the server; behind a proxy, set HTTPS_PROXY or NO_PROXY; for an internal certificate authority, NODE_EXTRA_CA_CERTS.',
    person: (username) => `token: a person’s (@${username}), not a bot’s`,
    makeBot: 'Create a bot account (Integrations, Bot Accounts) and put its token in MATTERMOST_TOKEN.',
  },
  version: {
    good: (version) => `version: ${version}`,
    old: (version) => `version: ${version}, no longer maintained`,
    upgrade: 'Upgrade to 11.7 or later. 11.6 works; nothing earlier was tried.',
  },
  teams: {
    good: (names) => `teams: ${names.join(', ')}`,
    none: 'teams: none',
    add: 'Add the bot to the cohort’s team: /invite @ritournelle in one of its channels, or from the console.',
  },
  command: {
    good: (team, trigger) => `command /${trigger} in ${team}: the bot’s`,
    given: (team, trigger) => `command /${trigger} in ${team}: registered by a person, token given`,
    elsewhere: (team, trigger) => `command /${trigger} in ${team}: somebody else’s`,
    rename: 'Choose another word (COMMAND), or have that command removed.',
    missing: (team, trigger) => `command /${trigger} in ${team}: missing`,
    register: (trigger, url) =>
      `Make the bot an administrator of the team (Manage Members, Team Role) and restart it; or register the command (Integrations, Slash Commands: trigger ${trigger}, request URL ${url}, method POST) and put its token in MATTERMOST_COMMAND_TOKENS.`,
    disabled: 'commands: off on this server',
    enable:
      'Turn EnableCommands on in the console. Without them, people write to the bot in private messages.',
  },
  rights: {
    addresses: 'addresses: shown to the bot, which recognises people by them',
    noAddresses: 'addresses: hidden from the bot',
    usernames: 'Give each person their user name in the cohort file (mattermost: first.last).',
    restricted: 'private messages: for members of a common team only',
    addToTeams: 'Add the bot to each person’s team.',
    files: 'files: accepted',
    noFiles: 'files: refused; charts are told in words, and nothing can be attached',
    allowFiles: 'Turn EnableFileAttachments on in the console, or make exports from the command line.',
    limiter: 'rate limiter: on; the bot goes slower',
    unlimited: 'rate limiter: off',
  },
  calls: {
    press: 'call-backs: a pressed button reaches the bot',
    command: 'call-backs: a typed command reaches the bot',
    noPress: (reason) => `call-backs: a pressed button does not reach the bot (${reason})`,
    noCommand: (reason) => `call-backs: a typed command does not reach the bot (${reason})`,
    other: 'something else answers at this address',
    open: (url) =>
      `Start the bot (npm start), then run this again. If it runs: the server has to reach ${url} (MATTERMOST_CALLBACK_URL, or else PUBLIC_URL), and if that address is private, AllowedUntrustedInternalConnections has to hold its host (console, Environment, Developer). Meanwhile, all works by writing to the bot.`,
  },
  socket: {
    good: 'listening: opens',
    closed: 'listening: does not open; what people write is read every twenty seconds',
    open: 'Let WebSockets to /api/v4/websocket through the proxies between the bot and the server.',
  },
  clock: {
    unsaid: 'clock: the server did not say its own',
    good: (seconds) => `clock: ${seconds} s from the server’s`,
    far: (seconds) => `clock: ${seconds} s from the server’s`,
    set: 'Set both machines’ clocks (NTP): beyond 300 s, what was missed can no longer be read again.',
  },
  channel: {
    inside: (name) => `channel ${name}: the bot is in it`,
    outside: (name) => `channel ${name}: the bot is not in it`,
    invite: (username) => `In that channel, type /invite @${username}.`,
    lost: (name, place) => `channel ${name}: not found (${place})`,
    check:
      'Check its address (mattermost: team/channel, as in the page’s address) in the cohort file; in a private channel, invite the bot first.',
  },
};
