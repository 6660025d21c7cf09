import { html } from 'hono/html';
import type { MessageView } from '../../chat/sandbox/view.ts';
import type { SandboxTexts } from '../../texts/fr/sandbox.ts';
import { LOCALES } from '../../texts/index.ts';
import { addressOf, BOT, FIRST_PERSON } from './address.ts';
import type { Html, PageView } from './view.ts';
import { wordsIn } from './words.ts';

/** Six steps from the first question to the bulletin. Only the browser stores which are done. */

type Step = keyof SandboxTexts['tour']['steps'];

const QUESTION = 'standupAnswer';

/** The start of a weekly report's title in each language, because a daily stand-up has the same button. */
const REPORTS = LOCALES.map(
  ({ standup }) => standup.sets.weekly.title({ week: '|', day: '' }).split('|')[0] ?? '',
);

const isReport = ({ blocks }: MessageView): boolean =>
  REPORTS.some((start) => blocks[0]?.title?.startsWith(start));

const reportMessages = ({ messages }: PageView): MessageView[] =>
  messages.filter((one) => isReport(one) && one.buttons.some(({ id }) => id === QUESTION));

/** An answered prompt shows the answer, question by question. */
const isAnswered = (view: PageView): boolean =>
  reportMessages(view).some(({ blocks }) => blocks.some(({ fields }) => fields !== undefined));

const isOver = ({ clock, zone }: PageView): boolean => {
  const { dayOfWeek, hour } = Temporal.Instant.from(clock.now).toZonedDateTimeISO(zone);
  return dayOfWeek > 5 || (dayOfWeek === 5 && hour >= 15);
};

const isBulletin = ([root, ...lines]: readonly MessageView[]): boolean =>
  root?.from === BOT && lines.some(({ from }) => from === BOT);

/** What makes a step done, from what is on screen. */
const DONE: Readonly<Record<Step, (view: PageView) => boolean>> = {
  asked: (view) => reportMessages(view).length > 0,
  answered: isAnswered,
  team: (view) => view.as.id !== FIRST_PERSON && isAnswered(view),
  mentor: ({ as }) => as.roles.includes('mentor'),
  friday: isOver,
  bulletin: ({ current, messages }) => current.kind === 'thread' && isBulletin(messages),
};

export const STEPS: readonly Step[] = ['asked', 'answered', 'team', 'mentor', 'friday', 'bulletin'];

export const stepsDone = (view: PageView): Step[] => STEPS.filter((step) => DONE[step](view));

const teammateOf = ({ people }: PageView): string => {
  const first = people.find(({ id }) => id === FIRST_PERSON);
  const together = people.find(
    ({ id, roles, challenges }) =>
      id !== FIRST_PERSON &&
      roles.includes('eig') &&
      challenges.some((one) => first?.challenges.includes(one)),
  );
  return together?.id ?? FIRST_PERSON;
};

/** The bulletin's channel is the cohort's first. */
const bulletinChannel = ({ conversations }: PageView): string =>
  conversations.find(({ group }) => group === 'cohort')?.id ?? BOT;

const wayTo = (step: Step, view: PageView): string => {
  const { locale } = view;
  const ways: Readonly<Record<Step, string>> = {
    asked: addressOf(FIRST_PERSON, BOT, locale),
    answered: addressOf(FIRST_PERSON, BOT, locale),
    team: addressOf(teammateOf(view), BOT, locale),
    mentor: addressOf('m1', BOT, locale),
    friday: addressOf('m1', bulletinChannel(view), locale),
    bulletin: addressOf('m1', bulletinChannel(view), locale),
  };
  return ways[step];
};

const stepItem = (step: Step, rank: number, view: PageView): Html => {
  const { tour } = wordsIn(view.locale);
  const { title, text, link } = tour.steps[step];
  return html`
    <li data-step="${step}" hidden>
      <details>
        <summary>
          <span class="rank"><span class="wide">${tour.progress(rank + 1, STEPS.length)}</span>
            <span class="narrow" aria-hidden="true">${rank + 1}/${STEPS.length}</span></span>
          <strong>${title}</strong>
        </summary>
        <p>${text} <a id="tour-${step}" data-go href="${wayTo(step, view)}">${link}</a></p>
      </details>
    </li>`;
};

/** Drawn once in full; the script shows the current step. Without it there is no tour: the clock has to move. */
export const renderTour = (view: PageView): Html => {
  const { tour } = wordsIn(view.locale);
  return html`
    <section id="tour" class="tour" aria-labelledby="tour-title" data-done="${tour.done}" hidden>
      <h2 id="tour-title" class="unseen">${tour.title}</h2>
      <ol>${STEPS.map((step, rank) => stepItem(step, rank, view))}
        <li data-step="" hidden>
          <details>
            <summary><strong>${tour.end.title}</strong></summary>
            <p>${tour.end.text} <button type="button" class="plain" id="tour-again">${tour.again}</button></p>
          </details>
        </li>
      </ol>
      <button type="button" id="tour-close" class="plain cross" aria-label="${tour.close}"
        ><span aria-hidden="true">×</span></button>
    </section>`;
};
