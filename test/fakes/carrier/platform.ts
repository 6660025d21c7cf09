import type { PlatformDefinition } from '../../../src/chat/platform.ts';
import { FakeChat } from '../chat.ts';

/**
 * A second platform besides Slack: a folder and a line in a list, like any other. It uses a key that cohort files have
 * and that nothing else in the code uses.
 */
export const PLATFORM = 'mattermost';
export const WORKSPACE = 'carrier.example';

/** It opens once `reached` resolves: at once, unless a test makes it wait. */
export const makeCarrier = (users: readonly string[], reached: Promise<void> = Promise.resolve()) => {
  const chat = new FakeChat(users, { platform: PLATFORM, workspace: WORKSPACE });
  const carrier = {
    name: PLATFORM,
    settings: {
      CARRIER_TOKEN: {
        expects: { fr: 'un mot qui commence par car-', en: 'a word that begins with car-' },
        accepts: (value) => value.startsWith('car-'),
      },
      CARRIER_ROOM: { expects: { fr: 'un nombre', en: 'a number' }, accepts: (value) => /^\d+$/.test(value) },
    },
    opensWith: 'CARRIER_TOKEN',
    missing: ({ CARRIER_ROOM: room }) =>
      room
        ? []
        : [
            {
              fr: 'CARRIER_ROOM : il le faut, les lettres y sont laissées.',
              en: 'CARRIER_ROOM: is needed: letters are left there.',
            },
          ],
    async open() {
      await reached;
      return {
        chat,
        endpoint: {
          platform: PLATFORM,
          online: () => true,
          path: '/carrier',
          answer: async () => new Response('a letter'),
        },
      };
    },
  } as const satisfies PlatformDefinition;
  return { chat, carrier };
};
