import { chatContract } from '../contracts/chat.ts';
import { FakeChat } from '../fakes/chat.ts';
import { makeWorld } from '../fixtures/world.ts';

chatContract('the sandbox', async () => {
  const { sandbox, texts } = await makeWorld({ launched: false });
  return {
    chat: sandbox,
    person: { user: 'e01' },
    stranger: { user: 'nobody' },
    channel: { channel: 'promo' },
    read: (place) => ('user' in place ? texts(place.user) : texts('e01', place.channel)),
  };
});

chatContract('the fake that tests use', async () => {
  const chat = new FakeChat(['e01']);
  return {
    chat,
    person: { user: 'e01' },
    stranger: { user: 'nobody' },
    channel: { channel: 'promo' },
    read: async (place) => chat.textsIn('user' in place ? place.user : place.channel),
  };
});
