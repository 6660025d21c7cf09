import { said, type Text } from '../../chat/message.ts';
import { briefOf, type Fact, LONG_OPEN, type Period } from '../../rituals/digest/digest.ts';
import { isLasting, weeksSince } from '../../rituals/help/request.ts';
import { learntBetween, runningSince, spokenRequest } from '../../store/digest/page-facts.ts';
import type { HelpRequest } from '../../store/help/requests.ts';
import type { Scope } from '../../store/core/scope.ts';
import { dayOrFallback, type Line, type PageReader, type Part } from './part.ts';
import { teamSignature } from './words.ts';

const runningFacts = async (scope: Scope, by: Temporal.PlainDate, lasting: boolean): Promise<Fact[]> =>
  (await runningSince(scope, by))
    .filter(({ tags }) => isLasting(tags) === lasting)
    .map(({ id, askedOn }) => ({ what: 'request', id, since: askedOn.toString() }));

type Words = (request: HelpRequest, fact: Fact) => Text;

/** Requests that can still be read, each in its own words. */
const linesOf = async (facts: readonly Fact[], { scope }: PageReader, words: Words): Promise<Line[]> => {
  const lines: Line[] = [];
  for (const fact of facts) {
    const request = await spokenRequest(scope, fact.id ?? '');
    if (request) lines.push({ brief: words(request, fact) });
  }
  return lines;
};

/** A missing machine or network: no answer from the cohort can solve it. */
export const lastingRequests: Part = {
  name: 'help-lasting',
  gather: (scope, { today }: Period) => runningFacts(scope, today, true),
  say: (facts, reader) =>
    linesOf(facts, reader, ({ subject, team }, { since }) => [
      reader.texts.digest.asked.equipment,
      ' ',
      said(briefOf(subject)),
      reader.texts.digest.asked.since(weeksSince(dayOrFallback(since, reader.on), reader.on)),
      ...teamSignature(team, reader.texts),
    ]),
};

export const longRequests: Part = {
  name: 'help-open',
  gather: (scope, { today }) => runningFacts(scope, today.subtract(LONG_OPEN), false),
  say: (facts, reader) =>
    linesOf(facts, reader, ({ subject, team, number }) => [
      reader.texts.digest.help.number(number),
      said(briefOf(subject)),
      ...teamSignature(team, reader.texts),
    ]),
};

/** Lessons of this week, written by their authors to be found again. */
export const solvedRequests: Part = {
  name: 'help-learnt',
  gather: async (scope, { since, sunday }) =>
    (await learntBetween(scope, since, sunday)).map(({ id }) => ({ what: 'learnt', id })),
  say: (facts, reader) =>
    linesOf(facts, reader, ({ subject, learnt, team }) => [
      reader.texts.digest.news.learnt,
      ' ',
      said(briefOf(subject)),
      reader.texts.engine.colon(),
      said(learnt),
      ...teamSignature(team, reader.texts),
    ]),
};
