import { said } from '../../../src/chat/message.ts';
import { Refused, refuse } from '../../../src/engine/practice/refused.ts';
import { readOwnQuestions } from '../../../src/rituals/standup/own-questions.ts';
import { DEFAULTS, type WantedRhythm } from '../../../src/rituals/standup/rhythm.ts';
import { readRhythm, type TypedRhythm } from '../../../src/rituals/standup/typed-rhythm.ts';
import type { Texts } from '../../../src/texts/index.ts';
import { questionSentence, rhythmErrors } from './wanted.ts';
import { typedWords } from './words.ts';

export const titleOf = ({ title }: Pick<WantedRhythm, 'title'>): { title?: string } =>
  title ? { title } : {};

export const withDefaults = (typed: TypedRhythm, own: WantedRhythm['own']): WantedRhythm => {
  const set = typed.set ?? (own ? 'custom' : 'daily');
  const { remindsAt: usual, ...defaults } = DEFAULTS(set);
  const reminds = typed.remindsAt ?? (typed.opensAt || typed.closesAt ? undefined : usual);
  return {
    ...defaults,
    ...(typed.days ? { days: typed.days } : {}),
    ...(typed.opensAt ? { opensAt: typed.opensAt } : {}),
    ...(typed.closesAt ? { closesAt: typed.closesAt } : {}),
    ...(reminds ? { remindsAt: reminds } : {}),
    ...titleOf(typed),
    ...(own ? { own } : {}),
  };
};

const splitLines = (text: string): { line: string; questions: string } => {
  const [line = '', ...others] = text.split('\n');
  return { line, questions: others.join('\n') };
};

/** A rhythm on one line, and the team's own questions on the next ones. */
export const readTypedRhythm = (text: string, texts: Texts): WantedRhythm | undefined => {
  const { line, questions } = splitLines(text);
  const typed = readRhythm(line, typedWords);
  if (!typed) return undefined;
  const isOwn = typed.set === 'custom' || typed.title !== undefined || questions !== '';
  const own = isOwn ? readOwnQuestions(questions) : undefined;
  if (own && 'fault' in own) return refuse(said(questionSentence(own.fault, texts)));
  if (own && !typed.title) return refuse(texts.standupRhythm.faults['no-title']);
  const wanted = withDefaults(typed, own?.ok);
  const [fault] = Object.values(rhythmErrors(wanted, texts));
  if (fault) throw new Refused(fault);
  return own ? { ...wanted, set: 'custom' } : wanted;
};

/** Whether a day or an hour was typed, and not only words that an answer may start with. */
export const saysWhen = (text: string): boolean => {
  const typed = readRhythm(splitLines(text).line, typedWords);
  return typed !== undefined && (typed.days !== undefined || typed.opensAt !== undefined);
};
