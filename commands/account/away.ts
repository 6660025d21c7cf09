import { type Message, message, said, type Section } from '../../src/chat/message.ts';
import { typedCommand, type Tools } from '../../src/engine/practice/define.ts';
import type { Outcome } from '../../src/engine/practice/outcome.ts';
import { actOn } from '../../src/engine/practice/acts/act.ts';
import { type ActCall, byButton, whatIsTyped } from '../../src/engine/practice/acts/about.ts';
import { practice } from '../../src/engine/practice/acts/practice.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { accountKeys } from '../../src/messages/account/keys.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { localDate, localInstant } from '../../src/rituals/time/calendar.ts';
import { type DaySpan, readSpan } from '../../src/rituals/words/dates/spans.ts';
import { plainPhrase, withoutEnd } from '../../src/rituals/words/letters.ts';
import { ROLES } from '../../src/rituals/people/roles.ts';
import { absencesOf, noteAway, shareAway } from '../../src/store/account/absences.ts';
import { LOCALES } from '../../src/texts/index.ts';
import { welcomeBack } from './back.ts';

const TEAM_WORDS = LOCALES.flatMap(({ account }) => account.away.team).map(plainPhrase);

type TypedAway = { span: DaySpan; shared: boolean };

/** Splits a text from what is in parentheses at its end. */
const withMark = (text: string): { days: string; mark?: string } => {
  const whole = text.trimEnd();
  const opens = whole.lastIndexOf('(');
  if (opens < 0 || !whole.endsWith(')')) return { days: whole };
  return { days: whole.slice(0, opens), mark: whole.slice(opens + 1, -1) };
};

/** « du 4/12 au 11/12 (équipe) »: the days, and whether to tell the team. */
export const readAway = (text: string, today: Temporal.PlainDate): TypedAway | undefined => {
  const { days, mark } = withMark(text);
  if (mark !== undefined && !TEAM_WORDS.includes(plainPhrase(mark))) return undefined;
  const span = readSpan(days, today);
  return span && { span, shared: mark !== undefined };
};

/** Says a span from today's point of view: « jusqu’à lundi », « vendredi », « du 4 au 8 décembre ». */
const inWords = ({ from, to }: DaySpan, { texts, today }: Tools): string => {
  const { away } = texts.account;
  const day = (date: Temporal.PlainDate) => texts.dates.day(date);
  if (from.equals(to)) return from.equals(today) ? away.today : away.on(day(from));
  return from.equals(today) ? away.until(day(to.add({ days: 1 }))) : away.span(day(from), day(to));
};

/** Longer than any programme: a date beyond is a typing error. */
const FURTHEST = { months: 18 };

const isToCome = ({ from, to }: DaySpan, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(from, to) <= 0 &&
  Temporal.PlainDate.compare(from, today) >= 0 &&
  Temporal.PlainDate.compare(to, today.add(FURTHEST)) <= 0;

const isEig = ({ roles }: Pick<ActCall, 'roles'>): boolean => roles.includes('eig');

const awayReply = (when: string, shared: boolean, isInTeam: boolean, { texts }: Tools): Message => {
  const { done, button, quiet, noTeam } = texts.account.away;
  const share: Section = {
    actions: [
      buttonFor(accountKeys.shareAway, shared ? 'no' : 'yes', texts, { label: shared ? quiet : button }),
    ],
  };
  const alone: Section[] = shared ? [{ text: [noTeam] }] : [];
  return message({ text: [done(when, shared && isInTeam)] }, ...(isInTeam ? [share] : alone));
};

const announceAway = async ({ span, shared }: TypedAway, call: ActCall, tools: Tools): Promise<Outcome> => {
  const { scope, zone, today } = tools;
  const back = localInstant(span.to.add({ days: 1 }), '00:00', zone);
  const from = span.from.equals(today) ? null : localInstant(span.from, '00:00', zone);
  const announced = shared && isEig(call);
  await noteAway(scope, call.person.id, { from, until: back }, announced);
  return {
    answer: { reply: awayReply(inWords(span, tools), shared, isEig(call), tools) },
    log: [{ type: 'account.away', facts: { announced } }],
    say: await welcomeBack(scope, { personId: call.person.id, kind: 'away' }, back),
  };
};

const handleAway = async (text: string, call: ActCall, tools: Tools): Promise<Outcome | undefined> => {
  const { today } = tools;
  const typed = readAway(text, today);
  if (!typed) return undefined;
  if (!isToCome(typed.span, today)) return refuse(said(tools.texts.account.away.past(text.trim())));
  return announceAway(typed, call, tools);
};

const anyDay = Temporal.PlainDate.from('2000-01-01');

const noteAwayTyped = actOn(whatIsTyped({ name: 'days away', sample: '4/12' }), {
  name: 'away-days',
  logs: ['account.away'],
  handle: async ({ about: text, call }, tools) =>
    (await handleAway(text, call, tools)) ?? refuse(tools.texts.account.away.notUnderstood),
});

const AWAY_LONGEST = 80;

const isAway = (text: string): boolean => text.length <= AWAY_LONGEST && readAway(text, anyDay) !== undefined;

const sentenceIn = (text: string): RegExp | undefined =>
  LOCALES.map(({ account }) => account.away.sentence).find((one) => one.test(text));

/** « Demain je suis pas là »: the days first. */
const daysBefore = (text: string): string | undefined => {
  const [first = '', ...words] = text.split(/\s+/);
  const rest = words.join(' ');
  const sentence = sentenceIn(rest);
  const day = withoutEnd(first, ',');
  return sentence && readSpan(day, anyDay) ? `${day} ${rest.replace(sentence, '')}`.trim() : undefined;
};

/** Special: a sentence without the word. « Je ne suis pas là vendredi » is always about days away, never an answer. */
export const awayTypedCommand = typedCommand({
  name: 'away-said',
  roles: ROLES,
  async handle(call, tools) {
    const sentence = sentenceIn(call.input.trim());
    const before = sentence ? undefined : daysBefore(call.input.trim());
    if (before !== undefined) return handleAway(before, call, tools);
    if (!sentence) return undefined;
    const days = call.input.trim().replace(sentence, '');
    return (await handleAway(days, call, tools)) ?? refuse(tools.texts.account.away.notUnderstood);
  },
  again: ({ input }, { texts }) => {
    const isSaid = sentenceIn(input.trim()) ?? daysBefore(input.trim());
    return Promise.resolve(
      isSaid === undefined ? undefined : { reply: message({ text: [texts.engine.already] }) },
    );
  },
});

const theirDaysAway = byButton({
  name: 'their days away',
  payload: accountKeys.shareAway.payload,
  carry: (choice: 'yes' | 'no') => choice,
  pressed: (choice) => Promise.resolve(choice),
});

const shareWithTeam = actOn(theirDaysAway, {
  name: 'away-share',
  key: accountKeys.shareAway,
  logs: ['account.away'],
  async handle({ about: choice, call }, tools) {
    const { scope, texts, now, zone } = tools;
    const shared = choice === 'yes' && isEig(call);
    if (!(await shareAway(scope, call.person.id, shared))) return refuse(texts.account.away.gone);
    const kept = (await absencesOf(scope.tx, call.person.id)).find(({ kind }) => kind === 'away');
    const from = localDate(kept?.from ?? now, zone);
    const to = localDate(kept?.until ?? now, zone).subtract({ days: 1 });
    return {
      answer: { reply: awayReply(inWords({ from, to }, tools), shared, isEig(call), tools) },
      log: [{ type: 'account.away', facts: { announced: shared } }],
    };
  },
});

/** `absent jusqu’à lundi`: no messages on those days; the team is told only if the person says so. */
export const away = practice({
  name: 'away',
  intent: 'settings',
  words: (texts) => texts.account.away.words,
  roles: ROLES,
  summary: (texts) => texts.account.away.summary,
  guarded: true,
  strict: true,
  acts: [noteAwayTyped, shareWithTeam],
  alone: noteAwayTyped,
  otherwise: (text) => (isAway(text) ? { act: noteAwayTyped, rest: text } : undefined),
});
