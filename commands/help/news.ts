import { type Outgoing, toWhoIsLeft } from '../../src/messages/outgoing.ts';
import { postSubject } from '../../src/messages/help/post.ts';
import { helpersKey, newsKey, postKey } from '../../src/rituals/help/keys.ts';
import type { HelpRequest } from '../../src/store/help/requests.ts';

export const helpersLine = (request: HelpRequest): Outgoing => ({
  key: helpersKey(request.id, request.audience),
  kind: 'help-helpers',
  subject: postSubject.write([request.id, request.audience]),
  to: { thread: postKey(request.id, request.audience) },
  cohort: request.cohortId,
});

/** News of a request go to its author, once a day per kind. */
export const newsForAuthor = (
  { id, authorId, cohortId }: HelpRequest,
  what: 'taken' | 'same' | 'returned',
  on: Temporal.PlainDate,
): Outgoing[] =>
  toWhoIsLeft(authorId, {
    key: newsKey(id, `${what}:${on.toString()}`),
    kind: 'help-news',
    subject: id,
    cohort: cohortId,
    expected: true,
  });
