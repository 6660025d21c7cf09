import { chatContract } from '../../contracts/chat.ts';
import { shownTo } from '../../fakes/slack/shown.ts';
import { anOffice, type Mode } from '../../fixtures/chat/slack/workspace.ts';

const modes: Mode[] = ['http', 'socket'];

for (const mode of modes)
  chatContract(`Slack over ${mode}`, async () => {
    const { slack, bot } = await anOffice({ mode });
    return {
      chat: bot,
      person: { user: 'U0E01' },
      stranger: { user: 'U0NOBODY' },
      channel: { channel: 'C0PROMO' },
      read: async (place) => {
        const channel = 'user' in place ? slack.directWith(place.user) : place.channel;
        return slack.read('U0E01', channel).map((post) => shownTo(post, slack));
      },
    };
  });
