import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attachmentsFor } from '../../../src/chat/mattermost/render.ts';
import { message, said, strong } from '../../../src/chat/message.ts';
import { eventsToBot, requestsToBot, requestsToServer } from '../../fixtures/mattermost/recordings.ts';
import { SERVED } from '../../fixtures/mattermost/served.ts';

const fixture = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/mattermost', name), 'utf8'));

const EVERY: readonly string[] = fixture('every-recording.json');

/** Why some of what was recorded is not replayed. */
const EXCUSED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      'command-address-refused',
      'command-disabled',
      'command-in-direct-no-team',
      'command-too-slow',
      'command-unknown',
      'dialog-address-refused',
      'dialog-submit-no-channel',
      'dialog-submit-no-team',
      'dialog-submit-too-slow',
      'press-address-refused',
      'press-bot-down',
      'press-gone-button',
      'press-not-member',
      'press-too-slow',
    ].map((name) => [name, 'between a person and the server: the bot hears nothing of it']),
  ),
  'response-url': 'the bot answers in its response, and never calls this address',
  'response-url-empty': 'as response-url',
  'dialog-lookup': 'no form of the bot’s looks options up',
  'mention-counts': 'read below, as a table',
};

describe('what a real server sent and answered', () => {
  it('is all replayed, or excused for a reason', () => {
    const replayed = [
      ...requestsToBot.filter(({ path, raw }) => SERVED.includes(path) && raw !== ''),
      ...eventsToBot,
      ...requestsToServer,
    ].map(({ name }) => name);
    const accounted = new Set([...replayed, ...Object.keys(EXCUSED)]);
    expect(EVERY.filter((name) => !accounted.has(name))).toEqual([]);
    expect([...accounted].filter((name) => !EVERY.includes(name))).toEqual([]);
    expect(Object.keys(EXCUSED).filter((name) => replayed.includes(name))).toEqual([]);
    expect(EVERY).toHaveLength(194);
  });
});

/** How many mentions two readers were told of, by what was written and where. */
const COUNTS: readonly { case: string; camille: number; ines: number }[] = fixture('mention-counts.json');
const isTold = ({ camille, ines }: (typeof COUNTS)[number]): boolean => camille + ines > 0;
const WRITTEN = COUNTS.flatMap((one) =>
  one.case.startsWith('message "')
    ? [{ text: String(JSON.parse(one.case.slice('message '.length))), told: isTold(one) }]
    : [],
);

/** A name after an `@` that no word precedes: at least whatever the server counts. */
const MENTION = /(?<!\w)@(?=[a-z])/i;

describe('mentions, as the server counts them', () => {
  it('are found by the rule that follows, none missed', () => {
    const told = WRITTEN.filter((one) => one.told).map(({ text }) => text);
    expect(told.length).toBeGreaterThan(10);
    expect(told.filter((text) => !MENTION.test(text))).toEqual([]);
    expect(COUNTS.find((one) => one.case === 'attachment.text @U+200Ball')).toMatchObject({
      camille: 0,
      ines: 0,
    });
  });

  it('are made by no words of people’s, wherever a message shows them', () => {
    const around = {
      pressUrl: 'http://bot.example/mattermost/action',
      seal: () => ({ seal: '', mine: true }),
      usernameOf: () => undefined,
    };
    for (const { text } of WRITTEN) {
      const shown = attachmentsFor(
        message(
          { title: [said(text)], text: [said(text), strong(text), { link: 'https://x.example', text }] },
          { list: [[said(text)]], fields: [[[said(text)], [said(text)]]] },
          { text: [{ person: 'p', name: text }] },
        ),
        around,
      );
      expect(shown.map((one) => Object.keys(one)).flat()).not.toContain('pretext');
      for (const { text: written } of shown) expect([text, MENTION.test(written)]).toEqual([text, false]);
    }
  });
});
