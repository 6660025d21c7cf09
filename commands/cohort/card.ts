import { type Message, message, type Section, said, strong, type Text } from '../../src/chat/message.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { cohortKeys } from '../../src/messages/cohort/keys.ts';
import { accountOf, answersTo } from '../../src/messages/community/answers.ts';
import { waitingRequests } from '../../src/messages/community/today.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { workingDayFrom } from '../../src/rituals/time/working-day.ts';
import { type CohortRow, challengesOfCohort } from '../../src/store/cohort/cohort.ts';
import { pausesOf } from '../../src/store/cohort/pauses.ts';
import { runningIn } from '../../src/store/help/requests.ts';
import { addressTrouble } from '../../src/store/people/refusals.ts';
import { peopleByRole } from '../../src/store/people/roster.ts';
import { readinessOf } from './readiness.ts';
import type { Target } from './find.ts';

const pauseLine = async ({ scope, cohort }: Target, { now, texts }: Tools): Promise<string | undefined> => {
  const { fullDay } = texts.dates;
  const [next] = (await pausesOf(scope)).filter(({ until }) => Temporal.Instant.compare(until, now) > 0);
  if (!next || cohort.closesOn) return undefined;
  return texts.cohortRun.pausedSpan(
    fullDay(localDate(next.from, cohort.timezone)),
    fullDay(workingDayFrom(localDate(next.until, cohort.timezone), cohort.holidays)),
  );
};

const headSection = async (target: Target, tools: Tools): Promise<Section> => {
  const { scope, cohort, today } = target;
  const { states, labels, counts, span } = tools.texts.cohortRun;
  const { fullDay } = tools.texts.dates;
  const people = await peopleByRole(scope, today);
  const { eig = 0, mentor = 0, all } = people;
  const teams = await challengesOfCohort(scope);
  const paused = await pauseLine(target, tools);
  const reach = await reachLine(target, tools);
  return {
    title: [said(cohort.name)],
    fields: [
      [[labels.state], [states[cohort.state]]],
      [[labels.dates], [span(fullDay(cohort.startsOn), fullDay(cohort.endsOn))]],
      [[labels.people], [counts(eig, mentor, all - eig - mentor)]],
      [[labels.challenges], [String(teams.length)]],
      ...(cohort.silencedSince
        ? [
            [[labels.silenced], [tools.texts.dates.dayAndHour(cohort.silencedSince, cohort.timezone)]] as [
              [string],
              [string],
            ],
          ]
        : []),
      ...(paused ? [[[labels.paused], [paused]] as [[string], [string]]] : []),
      ...(reach ? [[[labels.reach], [said(reach)]] as [Text, Text]] : []),
    ],
  };
};

const reachLine = async ({ scope, cohort }: Target, { texts }: Tools): Promise<string | undefined> => {
  const { unconfirmed, refused } = await addressTrouble(scope.tx, cohort.id);
  const { reach } = texts.cohortRun;
  const parts = [
    ...(unconfirmed > 0 ? [reach.unconfirmed(unconfirmed)] : []),
    ...(refused.length > 0 ? [reach.refused(refused)] : []),
  ];
  return parts.length > 0 ? parts.join(' ') : undefined;
};

const listSection = (title: string, lines: readonly string[]): Section[] =>
  lines.length > 0 ? [{ title: [title], list: lines.map((line) => [said(line)]) }] : [];

const sectionsBeforeLaunch = async (target: Target, tools: Tools): Promise<Section[]> => {
  const { texts } = tools;
  const { cohortRun } = texts;
  const { missing, warnings } = await readinessOf(target, tools);
  const { id } = target.cohort;
  const isReady = missing.length === 0;
  return [
    ...listSection(cohortRun.missingTitle, missing),
    ...(isReady ? [{ title: [cohortRun.readyTitle], text: [cohortRun.readyText] }] : []),
    ...listSection(cohortRun.warningsTitle, warnings),
    {
      text: [cohortRun.how.draft],
      actions: [
        buttonFor(cohortKeys.settings, id, texts),
        buttonFor(cohortKeys.template, undefined, texts),
        buttonFor(cohortKeys.rehearse, id, texts),
        buttonFor(cohortKeys.launch, id, texts, { primary: isReady }),
        buttonFor(cohortKeys.export, id, texts),
      ],
    },
  ];
};

const joinRequestSections = async ({ scope, cohort }: Target, { texts, now }: Tools): Promise<Section[]> => {
  const { joinTitle, joinHow } = texts.cohortRun;
  const waiting = await waitingRequests({ scope, now, zone: cohort.timezone });
  return waiting.slice(0, 5).map((request, rank) => ({
    ...(rank === 0 ? { title: [joinTitle] } : {}),
    text: request.claimsPlace
      ? [
          strong(request.name),
          ...accountOf(request),
          texts.engine.colon(),
          texts.community.claim.howTo(request.number),
        ]
      : [strong(request.name), texts.engine.colon(), joinHow(request.number)],
    actions: answersTo(request, texts),
  }));
};

const communityRequestSections = async ({ scope }: Target, { texts }: Tools): Promise<Section[]> => {
  const { requestsTitle, requestHow } = texts.cohortRun;
  const open = (await runningIn(scope)).filter(({ audience }) => audience === 'community').slice(0, 10);
  const [first] = open;
  if (!first) return [];
  return [
    {
      title: [requestsTitle],
      list: open.map(({ number, subject }) => [String(number), texts.engine.colon(), said(subject)]),
      text: [requestHow(first.number)],
    },
  ];
};

const sectionsWhileRunning = async (target: Target, tools: Tools): Promise<Section[]> => {
  const { texts } = tools;
  const { id, silencedSince } = target.cohort;
  const isPaused = (await pauseLine(target, tools)) !== undefined;
  return [
    ...(await joinRequestSections(target, tools)),
    ...(await communityRequestSections(target, tools)),
    {
      text: [texts.cohortRun.how.launched],
      actions: [
        buttonFor(cohortKeys.add, id, texts),
        buttonFor(isPaused ? cohortKeys.resume : cohortKeys.pause, id, texts),
        buttonFor(cohortKeys.export, id, texts),
        buttonFor(cohortKeys.acts, id, texts),
        buttonFor(cohortKeys.close, id, texts),
      ],
    },
    {
      text: [texts.cohortRun.how.mistake],
      actions: [
        buttonFor(cohortKeys.withdraw, id, texts),
        buttonFor(silencedSince ? cohortKeys.speak : cohortKeys.silence, id, texts),
      ],
    },
  ];
};

const sectionsAfterClosing = ({ cohort: { id } }: Target, { texts }: Tools): Section[] => [
  {
    text: [texts.cohortRun.how.closed],
    actions: [buttonFor(cohortKeys.export, id, texts), buttonFor(cohortKeys.acts, id, texts)],
  },
];

const sectionsByState = (target: Target, tools: Tools): Promise<Section[]> | Section[] => {
  const states: Record<CohortRow['state'], () => Promise<Section[]> | Section[]> = {
    draft: () => sectionsBeforeLaunch(target, tools),
    rehearsed: () => sectionsBeforeLaunch(target, tools),
    launched: () => sectionsWhileRunning(target, tools),
    closed: () => sectionsAfterClosing(target, tools),
  };
  return states[target.cohort.state]();
};

export const cardOf = async (target: Target, tools: Tools, first: Section[] = []): Promise<Message> =>
  message(...first, await headSection(target, tools), ...(await sectionsByState(target, tools)));

/** When there is no cohort yet. */
export const emptyCard = ({ texts }: Tools): Message => {
  const { empty } = texts.cohortRun;
  return message({
    title: [empty.title],
    text: [empty.text],
    actions: [
      buttonFor(cohortKeys.begin, undefined, texts, { primary: true }),
      buttonFor(cohortKeys.template, undefined, texts),
    ],
  });
};
