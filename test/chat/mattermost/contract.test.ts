import { chatContract } from '../../contracts/chat.ts';
import { shownTo } from '../../fakes/mattermost/shown.ts';
import { idOf } from '../../fakes/mattermost/state.ts';
import { ADA, anOffice } from '../../fixtures/chat/mattermost/workspace.ts';

chatContract('Mattermost', async () => {
  const { server, bot } = await anOffice();
  return {
    chat: bot,
    person: { user: ADA },
    stranger: { user: idOf('nobody') },
    channel: { channel: 'promo/promo' },
    read: async (place) => {
      const channel = 'user' in place ? server.directWith(place.user).id : idOf('channelpromo');
      return server.read(ADA, channel).map((post) => shownTo(post, server));
    },
  };
});
