import { type Message, message, said } from '../../chat/message.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { type WaitingRequest, withNamesakes } from '../../store/community/claims.ts';
import { joinRequestOf } from '../../store/community/community.ts';
import { defineMessage, type Reader } from '../define.ts';
import { accountOf, answersTo } from './answers.ts';
import { waitingSection } from './today.ts';

/** In the coordination's channel: someone asks to join, or to be recognised. Removed once decided. */
export const joinRequest = defineMessage({
  kind: 'join',
  async render(id, reader) {
    const request = await waitingRequest(id, reader);
    if (!request) return undefined;
    return request.claimsPlace ? claimMessage(request, reader) : joinMessage(request, reader);
  },
});

const waitingRequest = async (
  id: string,
  { scope, now, zone }: Reader,
): Promise<WaitingRequest | undefined> => {
  const request = await joinRequestOf(scope, { id });
  return request && (await withNamesakes(scope, [request], localDate(now, zone)))[0];
};

const joinMessage = (request: WaitingRequest, { texts }: Reader): Message => {
  const words = texts.community.request;
  return message(
    { title: [words.title], text: [said(request.name)] },
    { text: [words.howTo(request.number)], actions: answersTo(request, texts, { primary: true }) },
  );
};

/** Without a primary button: what a tap gives away is not to be tapped by habit. */
const claimMessage = (request: WaitingRequest, { texts }: Reader): Message => {
  const words = texts.community.claim;
  return message(
    { title: [words.title], text: [said(request.name), ...accountOf(request)] },
    {
      text: [request.namesake ? words.check(request.number) : words.nobody(request.number)],
      actions: answersTo(request, texts),
    },
  );
};

/** The same, to one person of the coordination, once it has waited. Removed once decided. */
export const joinReminder = defineMessage({
  kind: 'join-reminder',
  async render(id, reader) {
    const request = await waitingRequest(id, reader);
    return request && message(waitingSection(request, reader));
  },
});

export const welcome = defineMessage({
  kind: 'welcome',
  render: async (_subject, { texts }) =>
    message({ title: [texts.community.welcome.title], text: [texts.community.welcome.text] }),
});
