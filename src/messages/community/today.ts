import { said, type Section } from '../../chat/message.ts';
import { type JoinRequest, joinRequestsOf } from '../../store/community/community.ts';
import { buttonFor } from '../acting/key.ts';
import type { Reader } from '../define.ts';
import { isCoordinating, type PracticeToday } from '../home/practice-today.ts';
import { communityKeys } from './keys.ts';

/** As many as a morning can answer; the others appear as these go. */
const SHOWN = 5;

/** Someone who waits to join, since when, and the two answers. */
export const waitingSection = (
  { id, name, number, askedOn }: JoinRequest,
  { texts }: Pick<Reader, 'texts'>,
): Section => ({
  text: [said(name), ' · ', texts.community.request.waits(number, texts.dates.day(askedOn))],
  actions: [buttonFor(communityKeys.accept, id, texts), buttonFor(communityKeys.decline, id, texts)],
});

/** For the coordination: who waits to join. */
export const communityToday: PracticeToday = async (reader) => {
  if (!(await isCoordinating(reader))) return { asked: [], coming: [] };
  const waiting = (await joinRequestsOf(reader.scope)).slice(0, SHOWN);
  return { asked: waiting.map((request) => waitingSection(request, reader)), coming: [] };
};
