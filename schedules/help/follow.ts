import { defineAppointment, type Report, type RunTools } from '../../src/engine/practice/appointment.ts';
import type { Planned } from '../../src/engine/practice/planned.ts';
import { lifeOf } from '../../src/store/people/life.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { isLasting, isRunning } from '../../src/rituals/help/request.ts';
import { followUps } from '../../src/rituals/help/follow-ups.ts';
import { followKey, lastingKey } from '../../src/rituals/help/keys.ts';
import type { Life } from '../../src/rituals/time/working-time.ts';
import { type HelpRequest, requestOf, runningIn } from '../../src/store/help/requests.ts';
import type { Scope } from '../../src/store/core/scope.ts';
import { followSubject } from '../../src/messages/help/author.ts';

type FollowedRequest = { request: HelpRequest; askedAt: Temporal.Instant; life: Life };

const readFollowed = async (scope: Scope): Promise<FollowedRequest[]> => {
  const followed: FollowedRequest[] = [];
  for (const request of await runningIn(scope)) {
    const { askedAt, authorId } = request;
    if (askedAt && authorId) followed.push({ request, askedAt, life: await lifeOf(scope, authorId) });
  }
  return followed;
};

/** By evening, the morning's question is no longer useful. */
const GRACE = Temporal.Duration.from({ hours: 3 });

const askForNews = async ({ subject, slot }: Planned, { scope, now, zone }: RunTools): Promise<Report> => {
  const request = await requestOf(scope, subject);
  if (!request || !isRunning(request.state) || !request.authorId) return {};
  return {
    log: [{ type: 'help.followed', v: 1, on: localDate(now, zone), facts: { slot } }],
    say: [
      {
        key: followKey(request.id, slot),
        kind: 'help-follow',
        subject: followSubject.write([request.id, slot]),
        to: { person: request.authorId },
        notAfter: now.add({ hours: 48 }),
        mergeable: true,
      },
    ],
    // Reminders of a lasting request show one more week, to people who can do something about it.
    refresh: [lastingKey(request.id, 'mentor'), lastingKey(request.id, 'coordination')],
  };
};

/** Asks the author alone about a request. */
export const helpFollow = defineAppointment({
  name: 'help-follow',
  grace: GRACE,
  state: readFollowed,
  planned: (followed, from, to, { texts }) =>
    followed.flatMap(({ request, askedAt, life }) =>
      followUps({ urgency: request.urgency, lasting: isLasting(request.tags), askedAt }, life, [
        from,
        to,
      ]).map((planned) => ({
        ...planned,
        subject: request.id,
        what: texts.help.planned.follow(request.number),
      })),
    ),
  run: askForNews,
});
