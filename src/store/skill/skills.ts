import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { CAP, type Declared, type Level, type Skill } from '../../rituals/skill/skill.ts';
import type { Tx } from '../core/database.ts';
import { activeOn } from '../people/people.ts';
import { isAmong } from '../core/is-among.ts';
import { inScope } from '../core/in-scope.ts';
import { insertRows } from '../core/insert-rows.ts';
import { NO_COHORT, type Scope } from '../core/scope.ts';
import { accepts } from '../privacy/objections.ts';
import { memberships, people, skillProfiles, skills } from '../tables/index.ts';

export const skillsOf = async (
  { tx }: Scope,
  personId: string,
): Promise<Declared & { declared: boolean }> => {
  const rows = await tx
    .select({ tag: skills.tag, level: skills.level })
    .from(skills)
    .where(eq(skills.personId, personId))
    .orderBy(asc(skills.tag));
  const [profile] = await tx.select().from(skillProfiles).where(eq(skillProfiles.personId, personId));
  return {
    skills: rows,
    suggested: profile?.suggested ?? false,
    monthlyCap: profile?.monthlyCap ?? CAP.usual,
    declared: profile !== undefined,
  };
};

const replaceSkills = async (tx: Tx, personId: string, wanted: readonly Skill[]): Promise<void> => {
  await tx.delete(skills).where(eq(skills.personId, personId));
  if (wanted.length > 0)
    await tx.insert(skills).values(wanted.map(({ tag, level }) => ({ personId, tag, level })));
};

/** From then on, the cohort file no longer sets this person's skills. */
export const declareSkills = async (
  { tx }: Scope,
  personId: string,
  { skills: wanted, suggested, monthlyCap }: Declared,
  declaredOn: Temporal.PlainDate,
): Promise<void> => {
  await replaceSkills(tx, personId, wanted);
  await tx
    .insert(skillProfiles)
    .values({ personId, suggested, monthlyCap, declaredOn })
    .onConflictDoUpdate({ target: skillProfiles.personId, set: { suggested, monthlyCap, declaredOn } });
};

export const forgetSkills = async ({ tx }: Scope, personId: string): Promise<void> => {
  await tx.delete(skills).where(eq(skills.personId, personId));
  await tx.delete(skillProfiles).where(eq(skillProfiles.personId, personId));
};

/** Skills from a cohort file, unless the person declared their own. */
export const importSkills = async (tx: Tx, tags: ReadonlyMap<string, readonly string[]>): Promise<void> => {
  const ids = [...tags.keys()];
  if (ids.length === 0) return;
  const profiles = await tx
    .select({ id: skillProfiles.personId })
    .from(skillProfiles)
    .where(isAmong(skillProfiles.personId, ids));
  const own = new Set(profiles.map(({ id }) => id));
  const imported = ids.filter((id) => !own.has(id));
  if (imported.length === 0) return;
  await tx.delete(skills).where(isAmong(skills.personId, imported));
  const rows = imported.flatMap((personId) =>
    [...new Set(tags.get(personId))].map((tag) => ({ personId, tag, level: 'peer' as const })),
  );
  await insertRows(tx, skills, rows);
};

export type Knower = { id: string; name: string; tag: string; level: Level };

/** Consenting people visible in this scope: their cohort and the community, or the community alone. */
export const consentingSkills = ({ tx, cohortId }: Scope, today: Temporal.PlainDate): Promise<Knower[]> =>
  tx
    .selectDistinct({ id: people.id, name: people.name, tag: skills.tag, level: skills.level })
    .from(skills)
    .innerJoin(skillProfiles, eq(skillProfiles.personId, skills.personId))
    .innerJoin(people, eq(people.id, skills.personId))
    .innerJoin(memberships, eq(memberships.personId, people.id))
    .where(
      and(
        eq(skillProfiles.suggested, true),
        accepts(people.id, 'listing'),
        inArray(skills.level, ['expert', 'peer']),
        activeOn(today),
        sql`${memberships.role} <> 'sponsor'`,
        or(
          isNull(memberships.cohortId),
          cohortId === NO_COHORT ? undefined : inScope({ cohortId }, memberships),
        ),
      ),
    )
    .orderBy(asc(skills.level), asc(people.name));
