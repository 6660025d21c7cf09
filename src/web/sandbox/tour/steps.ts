import type { MessageView, PersonView } from '../../../chat/sandbox/view.ts';
import type { TourStepName } from '../../../texts/fr/sandbox.ts';
import { LOCALES } from '../../../texts/index.ts';
import { addressOf, BOT, FIRST_PERSON, threadOf } from '../address.ts';
import type { PageView } from '../view.ts';

/** Six steps from the first question to the bulletin. Only the browser stores which are done. */
export const STEPS: readonly TourStepName[] = ['answered', 'team', 'mentor', 'help', 'friday', 'bulletin'];

const FIRST_MENTOR = 'm1';

const QUESTION = 'standupAnswer';

/** The start of a weekly report's title in each language, because a daily stand-up has the same button. */
const REPORTS = LOCALES.map(
  ({ standup }) => standup.sets.weekly.title({ week: '|', day: '' }).split('|')[0] ?? '',
);

const isReport = ({ blocks }: MessageView): boolean =>
  REPORTS.some((start) => blocks[0]?.title?.startsWith(start));

const reports = ({ current, messages }: PageView): MessageView[] =>
  current.id === BOT
    ? messages.filter((one) => isReport(one) && one.buttons.some(({ id }) => id === QUESTION))
    : [];

/** An answered prompt shows the answer, question by question. */
const isAnswered = (view: PageView): boolean =>
  reports(view).some(({ blocks }) => blocks.some(({ fields }) => fields !== undefined));

const firstTeam = ({ people }: PageView): readonly string[] =>
  people.find(({ id }) => id === FIRST_PERSON)?.challenges ?? [];

const isTeammate = (person: PersonView, view: PageView): boolean =>
  person.id !== FIRST_PERSON &&
  person.roles.includes('eig') &&
  person.challenges.some((one) => firstTeam(view).includes(one));

const teammateOf = (view: PageView): PersonView | undefined =>
  view.people.find((person) => isTeammate(person, view));

const mentorOf = ({ people }: PageView): PersonView | undefined =>
  people.find(({ id }) => id === FIRST_MENTOR);

/** In a cohort of one's own, the people whom the tour leads to are not there. */
export const hasItsPeople = (view: PageView): boolean =>
  mentorOf(view) !== undefined && view.people.some(({ id }) => id === FIRST_PERSON);

const isOver = ({ clock, zone }: PageView): boolean => {
  const { dayOfWeek, hour } = Temporal.Instant.from(clock.now).toZonedDateTimeISO(zone);
  return dayOfWeek > 5 || (dayOfWeek === 5 && hour >= 15);
};

const HELP_WORDS: ReadonlySet<string> = new Set(LOCALES.flatMap(({ about }) => about.words));

/** What they typed before this instant of the page, answered or not. */
const hasAskedForHelp = ({ as, messages }: PageView): boolean =>
  messages.some(({ from, text }) => from === as.id && HELP_WORDS.has(text.trim().toLowerCase()));

/** The cohort's first channel, in a cohort that says nothing. */
export const bulletinChannel = ({ bulletin, conversations }: PageView): string =>
  bulletin ?? conversations.find(({ group }) => group === 'cohort')?.id ?? BOT;

/** The last message of its channel that has lines of the bot in its thread. */
const bulletinRoot = ({ messages }: PageView): string | undefined =>
  messages.findLast(({ thread, from }) => thread !== null && from === BOT)?.thread ?? undefined;

const isReadingBulletin = (view: PageView): boolean =>
  view.current.kind === 'thread' &&
  view.current.parent === bulletinChannel(view) &&
  bulletinRoot(view) !== undefined;

/** What makes a step done, from what is on screen. */
const DONE: Readonly<Record<TourStepName, (view: PageView) => boolean>> = {
  answered: (view) => view.as.id === FIRST_PERSON && isAnswered(view),
  team: (view) => isTeammate(view.as, view) && view.current.id === BOT,
  mentor: ({ as }) => as.roles.includes('mentor'),
  help: hasAskedForHelp,
  friday: isOver,
  bulletin: isReadingBulletin,
};

export const stepsDone = (view: PageView): TourStepName[] => STEPS.filter((step) => DONE[step](view));

/** The place a step's link leads to. */
export const wayTo = (step: TourStepName, view: PageView): string => {
  const { locale } = view;
  const mentor = mentorOf(view)?.id ?? FIRST_PERSON;
  const ways: Readonly<Record<TourStepName, string>> = {
    answered: addressOf(FIRST_PERSON, BOT, locale),
    team: addressOf(teammateOf(view)?.id ?? FIRST_PERSON, BOT, locale),
    mentor: addressOf(mentor, BOT, locale),
    help: addressOf(mentor, BOT, locale),
    friday: addressOf(mentor, bulletinChannel(view), locale),
    bulletin: addressOf(mentor, bulletinChannel(view), locale),
  };
  return ways[step];
};

/** Whom a step's link makes one. */
export const personOf = (step: TourStepName, view: PageView): string =>
  (step === 'team' ? teammateOf(view)?.name : mentorOf(view)?.name) ?? '';

const controlOfAnswer = (view: PageView): string => {
  const [prompt] = view.as.id === FIRST_PERSON ? reports(view) : [];
  return prompt ? `press-${prompt.id}-${QUESTION}` : 'tour-answered';
};

const controlOfBulletin = (view: PageView): string => {
  const channel = bulletinChannel(view);
  if (view.current.id !== channel) return isAnnounced(view) ? `in-${channel}` : 'clock-next';
  const root = bulletinRoot(view);
  return root === undefined ? 'clock-next' : `open-${threadOf(root)}`;
};

/** Minutes after the hour at which reports close: by then the bulletin is in its channel. */
const ANNOUNCED_AFTER = 5;

const isAnnounced = (view: PageView): boolean => {
  const { dayOfWeek, hour, minute } = Temporal.Instant.from(view.clock.now).toZonedDateTimeISO(view.zone);
  return isOver(view) && (dayOfWeek !== 5 || hour > 15 || minute >= ANNOUNCED_AFTER);
};

/** The id of the control that each step is about, now. */
export const controlsOf = (view: PageView): Readonly<Record<TourStepName, string>> => ({
  answered: controlOfAnswer(view),
  team: 'tour-team',
  mentor: `as-${FIRST_MENTOR}`,
  help: view.current.id === BOT ? 'text' : 'tour-help',
  friday: 'clock-friday',
  bulletin: controlOfBulletin(view),
});
