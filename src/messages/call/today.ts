import { said, type Section, strong } from '../../chat/message.ts';
import { type Ask, callsToMake, openAsks } from '../../store/call/calls.ts';
import { cohortOf } from '../../store/cohort/cohort.ts';
import { buttonFor } from '../acting/key.ts';
import { callKeys } from './keys.ts';
import { type DayReader, isCoordinating, type PracticeToday } from '../home/practice-today.ts';

/** As many as a morning can answer; the others appear as these go. */
const SHOWN = 5;

const openAsk = ({ id, number, team, text }: Ask, { texts }: DayReader): Section => ({
  text: [strong(texts.call.ask.title(number, team ?? '')), ' · ', said(text)],
  actions: [buttonFor(callKeys.answer, id, texts)],
});

/** Neither who nor when: a card stays in the conversation, but the request is removed after the call. */
const toMake = async ({ scope, person, texts }: DayReader): Promise<Section[]> => {
  const calls = await callsToMake(scope, person.id);
  return calls.length > 0 ? [{ text: [texts.call.today.toMake(calls.length)] }] : [];
};

/** The calls this person is to make, and for the coordination the questions without an answer. */
export const callsToday: PracticeToday = async (reader) => {
  const { scope } = reader;
  if (!(await cohortOf(scope))) return { asked: [], coming: [] };
  const asks = (await isCoordinating(reader)) ? (await openAsks(scope)).slice(0, SHOWN) : [];
  return { asked: [...(await toMake(reader)), ...asks.map((ask) => openAsk(ask, reader))], coming: [] };
};
