import { type Message, message, type Section } from '../../src/chat/message.ts';
import type { Outcome } from '../../src/engine/practice/outcome.ts';
import { type Outgoing, toWhoIsLeft } from '../../src/messages/outgoing.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { askAbout, readForAsking } from '../../src/changes/help/ask-next.ts';
import type { Life } from '../../src/rituals/time/working-time.ts';
import { readingTogether } from '../../src/store/reading/reading-together.ts';
import { authorButtons, howToWiden } from '../../src/messages/help/author.ts';
import { requestTitle } from '../../src/messages/help/card.ts';
import { postSubject } from '../../src/messages/help/post.ts';
import { type HelpAudience, isLasting } from '../../src/rituals/help/request.ts';
import { realisticBy } from '../../src/rituals/help/follow-ups.ts';
import { lastingKey, postKey } from '../../src/rituals/help/keys.ts';
import { challengeOf, cohortOf } from '../../src/store/cohort/cohort.ts';
import type { HelpRequest } from '../../src/store/help/requests.ts';
import { changeRequest } from '../../src/store/help/changes.ts';
import { helpChannelOf } from '../../src/store/help/posts.ts';

/** The channel of an audience; without one, nobody could read the request, so it is refused. */
export const placeFor = async (
  { scope, texts }: Pick<Tools, 'scope' | 'texts'>,
  cohortId: string,
  audience: HelpAudience,
): Promise<string> => (await helpChannelOf(scope, cohortId, audience)) ?? refuse(texts.helpRefused.noChannel);

export const postTo = (request: HelpRequest, audience: HelpAudience, channel: string): Outgoing => ({
  key: postKey(request.id, audience),
  kind: 'help-post',
  subject: postSubject.write([request.id, audience]),
  to: { channel },
  cohort: request.cohortId,
});

/** A missing machine or network is reported to people who can do something about it. */
const lastingNotices = async (request: HelpRequest, { scope }: Tools): Promise<Outgoing[]> => {
  if (!isLasting(request.tags) || !request.challengeId) return [];
  const cohort = await cohortOf(scope);
  const inCharge = (await challengeOf(scope, request.challengeId))?.inCharge;
  const mentor = toWhoIsLeft(inCharge === request.authorId ? null : inCharge, {
    key: lastingKey(request.id, 'mentor'),
    kind: 'help-lasting-mentor',
    subject: request.id,
    mergeable: true,
  });
  const coordination: Outgoing[] = cohort
    ? [
        {
          key: lastingKey(request.id, 'coordination'),
          kind: 'help-lasting-coordination',
          subject: request.id,
          to: { channel: cohort.digestChannel },
        },
      ]
    : [];
  return [...mentor, ...coordination];
};

const publishedReceipt = (
  request: HelpRequest,
  { place, life, asking, lasting }: { place: string; life: Life; asking: boolean; lasting: boolean },
  { now, zone, texts }: Tools,
): Message => {
  const { receipt: words } = texts.help;
  const by = realisticBy(request.urgency, now, life);
  const more: Section[] = [
    ...(by ? [{ text: [words.realistic(texts.dates.dayAndHour(by, zone))] }] : []),
    { text: [asking ? words.asking : request.tags.length > 0 ? words.nobody : words.tagless] },
    ...(lasting ? [{ text: [words.lasting] }] : []),
  ];
  return message(
    {
      title: requestTitle(texts.help.title(request.number), request),
      text: [words.posted(request.number, place)],
    },
    ...more,
    {
      text: [words.follow(request.number), ...howToWiden(request, texts)],
      actions: authorButtons(request, texts),
    },
  );
};

/** Posts a request to its audience, and asks a first volunteer. */
export const publish = async (asked: HelpRequest, tools: Tools): Promise<Outcome> => {
  const { scope, now, today } = tools;
  const { audience, urgency } = asked;
  const [place, known] = await readingTogether(scope.tx, () =>
    Promise.all([placeFor(tools, asked.cohortId, audience), readForAsking(scope, asked, now)]),
  );
  const open = { state: 'open', askedOn: today, askedAt: now } as const;
  if (asked.state === 'draft') await changeRequest(scope, asked.id, open);
  const request: HelpRequest = { ...asked, ...open };
  const asking = await askAbout(scope, request, known, now);
  const notices = await lastingNotices(request, tools);
  const receipt = {
    place,
    life: known.life,
    asking: asking.say.length > 0,
    lasting: notices.length > 0,
  };
  return {
    answer: { reply: publishedReceipt(request, receipt, tools) },
    say: [postTo(request, audience, place), ...notices, ...asking.say],
    log: [
      { type: 'help.asked', facts: { audience, urgency, lasting: isLasting(request.tags) } },
      ...asking.log,
    ],
  };
};
