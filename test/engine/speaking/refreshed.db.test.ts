import { readFile } from 'node:fs/promises';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/store/core/database.ts';
import { memberships, roster } from '../../../src/store/tables/cohort.ts';
import { messages } from '../../../src/store/tables/core/messages.ts';
import { people } from '../../../src/store/tables/people.ts';
import { DATASETS } from '../../fixtures/practices/datasets.ts';
import { helpCohort } from '../../fixtures/practices/help.ts';
import { DONE } from '../../fixtures/practices/milestones.ts';
import { type Rendering, renderings } from '../../fixtures/renderings.ts';
import { OFFER } from '../../fixtures/practices/workshops.ts';
import { makeWorld, type World } from '../../fixtures/world.ts';

/**
 * What these say is of the moment they are sent, and stays as it was: the privacy notice, what waited after a pause, the
 * milestones of a week or of a month, the figures of a picture.
 */
const AS_SENT = ['notice', 'home-back', 'cohort-back', 'challenge-month', 'digest-pictures'];

const everyPractice = () =>
  helpCohort((raw) => {
    Object.assign(raw, {
      datasets: DATASETS,
      milestones: { template: 'eig-10-months', exceptions: DONE },
    });
    Object.assign(raw.channels, { formations: { for: 'cohort' } });
    Object.assign(raw.cohort, { workshop_channel: 'formations' });
  });

type Shown = ReadonlyMap<string, Rendering>;

/** What is said otherwise than before, without a newer version. */
const staleIn = (before: Shown, after: Shown): string[] =>
  [...after].flatMap(([key, { version, shown }]) => {
    const then = before.get(key);
    return then && then.shown !== shown && then.version === version ? [key] : [];
  });

/** The kinds of what is said otherwise than before, or no longer. */
const changedIn = (before: Shown, after: Shown): string[] =>
  [...before].flatMap(([key, { kind, shown }]) => (after.get(key)?.shown === shown ? [] : [kind]));

/** What this fortnight has to have changed, or taken away, to be worth its name. */
const KINDS = [
  'standup-prompt',
  'standup-line',
  'standup-proposal',
  'standup-rhythm',
  'help-post',
  'help-helpers',
  'help-news',
  'help-suggestion',
  'help-thanks',
  'help-closed',
  'help-removed',
  'call',
  'ask',
  'join',
  'digest',
  'digest-to-do',
  'dataset-checkin',
  'milestone-nudge',
  'workshop-post',
  'workshop-seat',
];

type Act = (world: World) => Promise<unknown>;
const say =
  (as: string, text: string): Act =>
  (world) =>
    world.say(as, text);
const press =
  (as: string, button: string, place?: string): Act =>
  (world) =>
    world.press(as, button, undefined, place);
/** At once, with all that their rows take along. */
const erase =
  (slug: string): Act =>
  async ({ db }) => {
    const [one] = await db.select().from(roster).where(eq(roster.slug, slug));
    await db.delete(people).where(eq(people.id, one?.personId ?? ''));
  };

/** Their days in their team are over, as a file says it. */
const leave =
  (slug: string): Act =>
  async ({ db }) => {
    const [one] = await db.select().from(roster).where(eq(roster.slug, slug));
    const endsOn = Temporal.PlainDate.from('2026-11-20');
    await db
      .update(memberships)
      .set({ endsOn })
      .where(eq(memberships.personId, one?.personId ?? ''));
  };

/** Until an instant, then acts: those of one line show in different messages. */
const FORTNIGHT: readonly (readonly [until: string, ...acts: (readonly Act[])[]])[] = [
  [
    '2026-11-23T10:01:00+01:00',
    [
      say('e02', 'competences expert : rgaa ; solliciter : oui'),
      say('e01', 'bilan 2. Avancer'),
      say('e01', 'entraide sujet : RGAA au lecteur d’écran\nmots-clés : rgaa'),
      say('e01', OFFER),
      say('e01', 'appel jeudi matin'),
      say('e03', 'appel demande Une salle pour jeudi'),
      say('n1', 'rejoindre Sacha d’Arrivée'),
    ],
    [say('e02', 'bilan corriger 2. Avancer encore'), say('e02', 'entraide prendre 1')],
    [say('e03', 'absente du 23/11 au 25/11 (équipe)'), say('e04', 'peer-help take 1')],
    [
      say('e02', 'je passe la main 1'),
      ...['e02', 'm1', 'e03', 'm2'].map((as) => say(as, 'formation m’inscrire 1')),
    ],
    // Those who wait are told their rank, which the next line changes.
    [say('e01', 'formation changer 1 Date : 3/12 à 12h30')],
    [press('m1', 'workshopLeave', 'formations')],
    [say('e01', 'formation notes 1 https://notes.example/1')],
  ],
  [
    '2026-11-24T10:30:00+01:00',
    [
      say('m1', 'jalon fait scénarios de pérennisation'),
      say('e01', 'digest nouvelle La carte est en ligne'),
      say('m1', 'standup proposer quotidien lun-ven 9h30-12h'),
      press('c1', 'callDone'),
      press('c1', 'joinAccept', 'coordination'),
      say('c1', 'appel répondre 1 La salle 2'),
      press('e01', 'datasetNothing'),
      say('e01', 'entraide résolu 1 Un intitulé visible'),
    ],
    [say('e02', 'standup accepter'), say('e02', 'donnees debloquer 2')],
    [
      say('e01', 'standup changer mar jeu 10h-11h30'),
      say('e01', 'piste raconter Bot de marées'),
      say('e01', 'piste montrer 1'),
    ],
  ],
  [
    '2026-11-27T15:01:00+01:00',
    [say('e01', 'bilan semaine 48 corriger 2. Avancer bien'), say('e01', 'standup arrêter')],
  ],
  [
    '2026-11-30T10:01:00+01:00',
    [
      say('e02', 'bilan passer'),
      say('e01', 'digest retirer'),
      say('c1', 'entraide retirer 1 Hors sujet'),
      say('e01', 'formation annuler 1 Grève des trains'),
    ],
    [say('e01', 'bilan semaine 48 retirer'), say('e01', 'piste supprimer 1')],
    [leave('e04')],
    [erase('e01')],
  ],
];

const statementsOf = async (name: string): Promise<string[]> =>
  (await readFile(`drizzle/${name}.sql`, 'utf8')).split('--> statement-breakpoint');

/** As the migration that added the column did, with the last of its statements, and those that came to it since. */
const fillShows = async (db: Database): Promise<void> => {
  await db.execute(sql.raw((await statementsOf('0014_what-messages-show')).at(-1) ?? ''));
  for (const name of ['0025_what-was-sent-by-mistake', '0031_what-is-to-do-gains'])
    for (const one of (await statementsOf(name)).filter((statement) => /update messages/i.test(statement)))
      await db.execute(sql.raw(one));
};

/** Nothing touches a week any more: what was noted under it stays, and does nothing. */
const isOfToday = (subject: string): boolean => !subject.startsWith('week:');

const shows = async (db: Database): Promise<string[]> =>
  (await db.select().from(messages).orderBy(messages.key)).map(
    (one) => `${one.key}: ${one.shows.filter(isOfToday).toSorted().join(' ')}`,
  );

describe('what changes, wherever it is shown', () => {
  it('has a newer version after every act and every hour of a fortnight, without anybody naming it', async () => {
    const world = await makeWorld({ file: everyPractice(), until: '2026-11-23T10:00:00+01:00' });
    const stale: string[] = [];
    const changed = new Set<string>();
    for (const [until, ...lines] of FORTNIGHT) {
      // Said at one instant before and after: nothing here is changed by time alone.
      const now = Temporal.Instant.from(until);
      let before = await renderings(world, now, { but: AS_SENT });
      for (const [line, acts] of [[() => world.to(until)], ...lines].entries()) {
        for (const act of acts) await act(world);
        const after = await renderings(world, now, { but: AS_SENT });
        stale.push(...staleIn(before, after).map((key) => `${until}, ${line}: ${key}`));
        for (const kind of changedIn(before, after)) changed.add(kind);
        before = after;
      }
    }
    expect(stale).toEqual([]);
    expect([...changed]).toEqual(expect.arrayContaining(KINDS));
    // What an installation had said before shows as much.
    const before = await shows(world.db);
    await world.db.update(messages).set({ shows: [] });
    await fillShows(world.db);
    expect(await shows(world.db)).toEqual(before);
  }, 60_000);
});
