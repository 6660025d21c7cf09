import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { smallCohort } from '../fixtures/cohort/cohort-file.ts';
import { rehearsing, type Said, type Stage } from '../fixtures/stage.ts';

const WORDS = 'canari-7f3a';

const rehearse = rehearsing({ file: smallCohort(), until: '2026-11-23T10:00:00+01:00' });

/** People of another cohort, one per role, in the same workspace. */
const ELSEWHERE = ['eig', 'mentor', 'coordination'] as const;

const anotherCohort = async ({ tx }: Stage): Promise<void> => {
  await tx.execute(sql`with other as (
      insert into cohorts (slug, name, locale, timezone, holidays, starts_on, ends_on, coordination_label,
        bulletin_channel, digest_channel, contacts, privacy, state)
      select 'autre', 'Une autre', locale, timezone, holidays, starts_on, ends_on, coordination_label,
        bulletin_channel, digest_channel, contacts, privacy, 'launched' from cohorts limit 1 returning id),
    team as (insert into challenges (cohort_id, slug, name, timezone, holidays)
      select id, 'ailleurs', 'Ailleurs', 'Europe/Paris', 'FR' from other returning id, cohort_id)
    select 1 from team`);
  for (const role of ELSEWHERE)
    await tx.execute(sql`with who as (
        insert into people (name, notice_version) values (${`Ailleurs ${role}`}, '3') returning id),
      account as (insert into identities (person_id, workspace_id, external_user)
        select who.id, w.id, ${`x-${role}`} from who, workspaces w)
      insert into memberships (cohort_id, person_id, challenge_id, role)
      select t.cohort_id, who.id, case when ${role} = 'coordination' then null else t.id end, ${role}
      from who, challenges t where t.slug = 'ailleurs'`);
};

/** What a small cohort says in a day; every answer shows its buttons. */
const LIVED: readonly (readonly [as: string, text: string])[] = [
  ['e01', `standup 1. ${WORDS}\n2. ${WORDS}`],
  ['e01', `bilan Priorité ${WORDS}`],
  ['e01', `entraide Sujet : ${WORDS}`],
  ['e02', 'entraide je prends 1'],
  ['e01', 'entraide 1'],
  ['e01', `appel demain ${WORDS}`],
  ['e01', `appel demande ${WORDS}`],
  ['c1', 'appel'],
  ['e01', `competences expert : ${WORDS} ; solliciter : oui`],
  ['e01', `digest nouvelle ${WORDS}`],
  ['e01', `piste raconter Titre : ${WORDS}\nMontrable : oui`],
  ['e01', 'piste 1'],
  ['e01', `formation proposer Titre : ${WORDS}\nDate : 25/11 à 14h`],
  ['e02', 'formation m’inscrire 1'],
  ['e01', 'formation 1'],
  ['m1', `donnees ajouter ${WORDS}`],
  ['m1', 'donnees'],
  ['m1', 'donnees 1'],
  ['m1', 'jalon'],
  ['m1', 'defi'],
  ['c1', 'promo'],
  ['e01', 'mon-compte'],
  ['e01', 'ma-journee'],
  ['e01', 'standup rythme'],
  ['e01', `${WORDS} sans dire pour qui`],
];

const GIVEN = { title: 'forgé', text: 'forgé', sure: 'yes', kinds: [] };

/** A button that names something: an id or a number. */
const namesSomething = (payload: string): boolean => /[0-9a-f]{8}-[0-9a-f]{4}|^\d+\b/.test(payload);

const shownBy = ({ buttons }: Said): (readonly [string, string])[] =>
  [...buttons].filter(([, payload]) => namesSomething(payload));

const bare = (id: string): string => id.replace(/\d+$/, '');

const isHarmless = ({ text, form, outcome, refused }: Said): boolean => {
  const shown = `${text} ${JSON.stringify(form?.fields ?? [])}`;
  if (shown.includes(WORDS)) return false;
  return refused === true || (outcome?.log ?? []).length + (outcome?.say ?? []).length === 0;
};

describe('a button or a form, forged', () => {
  it('by people of another cohort, by the community or by someone unknown, reads and changes nothing', () =>
    rehearse(async (stage) => {
      await anotherCohort(stage);
      const shown = new Map<string, string>();
      for (const [as, text] of LIVED)
        for (const [id, payload] of shownBy(await stage.say(as, text)))
          shown.set(`${bare(id)} ${payload}`, bare(id));
      expect(shown.size).toBeGreaterThan(25);
      const outsiders = [...ELSEWHERE.map((role) => `x-${role}`), 'a1', 'nobody'];
      const forgeries = outsiders.flatMap((as) => [...shown].map(([whole, id]) => ({ as, whole, id })));
      const wrong: string[] = [];
      for (const { as, whole, id } of forgeries) {
        const payload = whole.slice(id.length + 1);
        const pressed = await stage.press(as, id, payload);
        const sent = await stage.submit(as, id, GIVEN, payload);
        wrong.push(
          ...[pressed, sent].filter((said) => !isHarmless(said)).map(({ text }) => `${as} ${whole}: ${text}`),
        );
      }
      expect(wrong).toEqual([]);
      console.info(`${forgeries.length * 2} forged presses and forms tried, ${wrong.length} wrong`);
    }));
});
