import { said, type Section } from '../../chat/message.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { type WaitingRequest, withNamesakes } from '../../store/community/claims.ts';
import { joinRequestsOf } from '../../store/community/community.ts';
import type { Reader } from '../define.ts';
import { isCoordinating, type PracticeToday } from '../home/practice-today.ts';
import { accountOf, answersTo } from './answers.ts';

/** As many as a morning can answer; the others appear as these go. */
const SHOWN = 5;

/** Someone who waits to join or to be recognised, since when, and the answers. */
export const waitingSection = (request: WaitingRequest, { texts }: Pick<Reader, 'texts'>): Section => {
  const { community } = texts;
  const { waits } = request.claimsPlace ? community.claim : community.request;
  return {
    text: [
      said(request.name),
      ...(request.claimsPlace ? accountOf(request) : []),
      ' · ',
      waits(request.number, texts.dates.day(request.askedOn)),
    ],
    actions: answersTo(request, texts),
  };
};

/** All those who wait for the coordination of this cohort, oldest first. */
export const waitingRequests = async ({
  scope,
  now,
  zone,
}: Pick<Reader, 'scope' | 'now' | 'zone'>): Promise<WaitingRequest[]> =>
  withNamesakes(scope, await joinRequestsOf(scope), localDate(now, zone));

/** For the coordination: who waits to join. */
export const communityToday: PracticeToday = async (reader) => {
  if (!(await isCoordinating(reader))) return { asked: [], coming: [] };
  const waiting = (await waitingRequests(reader)).slice(0, SHOWN);
  return { asked: waiting.map((request) => waitingSection(request, reader)), coming: [] };
};
