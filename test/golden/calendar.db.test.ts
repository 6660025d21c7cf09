import { eq } from 'drizzle-orm';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Chat } from '../../src/chat/chat.ts';
import { isoWeek, localDate } from '../../src/rituals/time/calendar.ts';
import { readClock } from '../../src/store/core/clock.ts';
import { carriedBy } from '../../src/store/delivery/outcomes.ts';
import { rounds } from '../../src/store/tables/index.ts';
import { fr } from '../../src/texts/fr/index.ts';
import { DATASETS } from '../fixtures/practices/datasets.ts';
import { smallCohort } from '../fixtures/cohort/cohort-file.ts';
import { DONE } from '../fixtures/practices/milestones.ts';
import { makeWorld, type World } from '../fixtures/world.ts';

/** Six weeks that begin with a holiday in the middle of a week, with all practices: `npm test` lives the first two. */
const FROM = '2026-11-09T08:00:00+01:00';
const WEEKS = inject('atLength') ? 6 : 2;
const END = Temporal.Instant.from(FROM).add({ hours: 24 * 7 * WEEKS });
const ZONE = 'Europe/Paris';

const PEOPLE = {
  e01: {
    file: 'eig-daily',
    who: 'Ada Un, EIG, avec un stand-up quotidien ; en pause du 30 novembre au 2 décembre',
  },
  e04: { file: 'eig', who: 'Daniel Quatre, EIG, sans stand-up quotidien' },
  e02: {
    file: 'eig-part-time',
    who: 'Basile Deux, EIG à temps partiel (lundi, mardi, jeudi), avec un stand-up quotidien',
  },
  m1: { file: 'mentor', who: 'Edwige Mentor, de deux défis, avec un point des mentors par semaine' },
  c1: { file: 'coach', who: 'Coralie Coordination, coach d’un défi' },
};
type Someone = keyof typeof PEOPLE;
const NAMES: readonly Someone[] = ['e01', 'e04', 'e02', 'm1', 'c1'];

/** Each kind in a reader's words. */
const KINDS: Readonly<Record<string, string>> = {
  notice: 'notice de confidentialité',
  'home-back': 'ce qui vous attend, au retour',
  'help-news': 'nouvelles de sa demande d’entraide',
  'help-suggestion': 'pouvez-vous donner un coup de main ?',
  'help-follow': 'où en est sa demande d’entraide ?',
  'milestone-nudge': 'jalons',
  'milestone-ready': 'jalon à confirmer',
  'dataset-checkin': 'point données',
  'challenge-month': 'point mensuel du sponsor',
};
const SETS: Readonly<Record<string, string>> = {
  daily: 'stand-up quotidien',
  weekly: 'bilan de la semaine',
  mentor: 'point des mentors',
};
const OF_ROUND: Readonly<Record<string, string>> = {
  'standup-prompt': 'question',
  'standup-reminder': 'rappel',
  'standup-team-recap': 'récapitulatif de l’équipe',
};

const cohort = () =>
  smallCohort((raw) => {
    Object.assign(raw.people[1] ?? {}, { works: ['mon', 'tue', 'thu'] });
    Object.assign(raw.people[3] ?? {}, { locale: 'fr' });
    Object.assign(raw.challenges[1] ?? {}, { timezone: ZONE, holidays: 'FR' });
    raw.challenges[1]?.mentors.push('m1');
    const weekly = raw.rituals[0];
    raw.rituals.push({
      ...weekly,
      id: 'point',
      questions: 'mentor',
      answer_by: 'person',
      recap: 'team',
      challenges: ['mer'],
    });
    Object.assign(raw, { datasets: DATASETS, milestones: { template: 'eig-10-months', exceptions: DONE } });
  });

type Sent = { at: Temporal.Instant; to: string; kinds: string[] };
const sent: Sent[] = [];

const inWords = async (
  { db }: World,
  { kind, subject }: { kind: string; subject: string },
): Promise<string> => {
  const asked = OF_ROUND[kind];
  if (!asked) return KINDS[kind] ?? kind;
  const [round] = await db.select().from(rounds).where(eq(rounds.id, subject));
  return `${SETS[round?.questionSet ?? ''] ?? ''}, ${asked} du ${fr.dates.day(round?.localDate ?? Temporal.PlainDate.from(FROM.slice(0, 10)))}`;
};

/** Records each first sending as it leaves, because it was sent even if it is removed later. */
const noting = (chat: Chat, worldOf: () => World | undefined): Chat => ({
  platform: chat.platform,
  workspace: chat.workspace,
  start: (receive, memory, meet) => chat.start(receive, memory, meet),
  async send(to, message, key) {
    const world = worldOf();
    if (world && 'user' in to) {
      const kinds: string[] = [];
      for (const { message: one } of await carriedBy(world.db, key)) kinds.push(await inWords(world, one));
      sent.push({ at: await readClock(world.db), to: to.user, kinds });
    }
    return chat.send(to, message, key);
  },
  edit: (ref, message, key) => chat.edit(ref, message, key),
  remove: (ref) => chat.remove(ref),
  people: () => chat.people(),
  stop: () => chat.stop(),
});

const ask = (subject: string, tag: string): string =>
  `entraide Sujet : ${subject}\nContexte : le défi\nTags : ${tag}`;

type Act = readonly [at: string, who: string, text: string];

/** A teammate answers on most days; one asks for help on a full day, and another helps at once. */
const ANSWER = 'standup 1. La carte\n2. Le moteur';
const UNSORTED: readonly Act[] = [
  ...['10', '12', '13', '17', '18', '19', '20', '24', '25', '26', '27', '30'].map(
    (day): Act => [`2026-11-${day}T10:05:00+01:00`, 'e03', ANSWER],
  ),
  ...['01', '02', '03', '04', '08', '09', '11', '16', '18'].map(
    (day): Act => [`2026-12-${day}T10:05:00+01:00`, 'e03', ANSWER],
  ),
  ['2026-11-12T11:00:00+01:00', 'e02', 'bilan La carte'],
  ['2026-11-10T10:30:00+01:00', 'e01', 'competences expert : rgaa ; solliciter : oui'],
  ['2026-11-10T10:31:00+01:00', 'e04', 'competences expert : qgis ; solliciter : oui'],
  ['2026-11-17T14:00:00+01:00', 'e04', ask('Tester au lecteur d’écran', 'rgaa')],
  ['2026-11-18T14:00:00+01:00', 'e02', ask('Projeter une couche', 'qgis')],
  ['2026-11-19T14:00:00+01:00', 'e01', ask('Lire un format', 'sql')],
  ['2026-11-20T11:30:00+01:00', 'e04', 'je prends 3'],
  ['2026-11-29T12:00:00+01:00', 'e01', 'pause jusqu’au 3/12'],
];
const ACTS = UNSORTED.toSorted(([a], [b]) => a.localeCompare(b)).filter(
  ([at]) => Temporal.Instant.compare(at, END) < 0,
);

const closings: (() => Promise<void>)[] = [];

const live = async (): Promise<void> => {
  let world: World | undefined;
  world = await makeWorld({
    file: cohort(),
    now: FROM,
    chat: (sandbox) => noting(sandbox, () => world),
    closing: (close) => closings.push(close),
  });
  for (const [at, who, text] of ACTS) {
    await world.to(at);
    await world.say(who, text);
  }
  await world.to(END.toString());
};

const toPerson = (who: Someone): Sent[] => sent.filter(({ to }) => to === who);

const line = ({ at, kinds }: Sent): string => {
  const hour = at.toZonedDateTimeISO(ZONE).toPlainTime().toString({ smallestUnit: 'minute' });
  const day = fr.dates.day(localDate(at, ZONE)).padEnd(22);
  return `  ${day} ${hour}  ${kinds.join('\n'.padEnd(35) + '+ ')}`;
};

const weekOf = ({ at }: Sent): string => isoWeek(localDate(at, ZONE));

const calendar = (who: Someone): string => {
  const first = Temporal.Instant.from(FROM);
  const weeks = Array.from({ length: WEEKS }, (_, week) =>
    isoWeek(localDate(first.add({ hours: 24 * 7 * week }), ZONE)),
  );
  const all = toPerson(who);
  return [
    PEOPLE[who].who,
    ...weeks.flatMap((week) => {
      const said = all.filter((one) => weekOf(one) === week);
      return ['', `${week} : ${said.length}`, ...said.map(line)];
    }),
    '',
  ].join('\n');
};

/** What the file says of the weeks that were not lived: after who it is, each week follows an empty line. */
const laterWeeks = (file: string): string =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n\n')
    .slice(WEEKS + 1)
    .map((week) => `\n${week}\n`)
    .join('')
    .replace(/\n\n$/, '\n');

describe('what five people receive in six weeks', () => {
  beforeAll(async () => {
    await live();
    return async () => {
      for (const close of closings) await close();
    };
  }, 300_000);

  // Beside each, `*.before.txt` is the same six weeks before a week had a limit (decision 0071); nothing writes it.
  it.each(NAMES)('reads as a calendar, for %s', async (who) => {
    const file = `calendars/${PEOPLE[who].file}.txt`;
    await expect(calendar(who) + laterWeeks(file)).toMatchFileSnapshot(file);
  });
});
