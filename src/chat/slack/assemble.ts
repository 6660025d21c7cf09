import { App, type Receiver } from '@slack/bolt';
import { rememberLocale } from '../adapter/locale.ts';
import type { TellOperator } from '../adapter/tell-operator.ts';
import type { Meet, Memory, Pace, Receive } from '../chat.ts';
import { type Clients, type ConnectionSettings, optionsOf } from './client.ts';
import { acknowledgeAfter } from './hearing/acknowledge.ts';
import { markHeard } from './hearing/catch-up.ts';
import { makeThrottle } from './hearing/home-throttle.ts';
import { makeLabels } from './hearing/labels.ts';
import { listen, type Parts } from './hearing/listen.ts';
import { organisationOf } from './hearing/organisation.ts';
import type { Identity } from './installing/identity.ts';
import { revokedTrouble, type SlackTrouble } from './installing/trouble.ts';
import { wordsFor } from './locale.ts';
import { quiet } from './log.ts';
import { rememberDirect } from './speaking/direct.ts';
import { Sending } from './speaking/send.ts';
import { speakTo } from './speaking/speak.ts';

/** The parts of a started bot, put together: what it writes with, and what it hears with. */

export type Settings = ConnectionSettings & {
  /** For Socket Mode. Without it, Slack calls `/slack/events`, signed with one of the secrets. */
  appToken?: string | undefined;
  signingSecrets?: readonly string[] | undefined;
  command: string;
  /** Overrides the usual pace. */
  pace?: Pace;
  /** Milliseconds without a notice of too many events until they are over; shorter in tests. */
  limitedFor?: number;
  /** Seconds between two looks at an uploaded picture; shorter in tests. */
  looks?: readonly number[];
  tell: TellOperator;
  /** Only the operator can repair it, and the process has to restart. */
  onTrouble(trouble: SlackTrouble): void;
};

export type Connected = { sending: Sending; memory: Memory; parts: Parts };

type Known = { settings: Settings; clients: Clients; identity: Identity };

type Given = {
  receive: Receive;
  memory: Memory;
  meet: Meet;
  /** Work to wait for before closing. */
  underway(work: Promise<void>): void;
};

const partsFor = (
  { settings: { tell, command, onTrouble }, clients, identity }: Known,
  { receive, memory, meet, underway }: Given,
): Parts => {
  const { team, enterprise, user, scopes } = identity;
  const meetAndRemember: Meet = async (person) => {
    await rememberLocale(memory, person);
    await meet(person);
  };
  return {
    self: { team, enterprise, user, command },
    organisation: organisationOf({ team, enterprise }, clients.read, meetAndRemember),
    labelsFor: makeLabels(clients.read),
    receive,
    meet: meetAndRemember,
    write: clients.write,
    speak: speakTo({ clients, memory, scopes }),
    download: clients.download,
    wordsFor: (reader, language) => wordsFor(memory, reader, language),
    async heard(author, channel, ts) {
      await rememberDirect(memory, author, channel);
      await markHeard(memory, channel, ts);
    },
    homeIsDue: makeThrottle(),
    gone: (reason) => onTrouble(revokedTrouble(reason)),
    underway,
    tell,
  };
};

export const assembleSlack = (known: Known, given: Given): Connected => {
  const { settings, clients, identity } = known;
  const { memory } = given;
  const onRevoked = () => settings.onTrouble(revokedTrouble('account_inactive'));
  return {
    sending: new Sending({ clients, memory, scopes: identity.scopes, looks: settings.looks, onRevoked }),
    memory,
    parts: partsFor(known, given),
  };
};

/** What the receiver brings goes to the listeners, and is acknowledged once they are done. */
export const listenThrough = (receiver: Receiver, { settings, identity }: Known, parts: Parts): void => {
  const { bot, user } = identity;
  const app = new App({
    receiver,
    authorize: () => Promise.resolve({ botToken: settings.token, botId: bot, botUserId: user }),
    convoStore: false,
    logger: quiet,
    clientOptions: optionsOf(settings),
  });
  acknowledgeAfter(app, parts.underway);
  listen(app, parts);
};
