import { describe, expect, it } from 'vitest';
import type { FormView, MessageView } from '../../src/chat/sandbox/view.ts';
import type { CohortFile } from '../../src/rituals/cohort-file/index.ts';
import { readCohortFile } from '../../src/read-cohort-file.ts';
import { readFileSync } from 'node:fs';
import { webApp } from '../../src/web/server.ts';
import { makeWorld } from '../fixtures/world.ts';

/** The demo cohort for two weeks, only through what scripts use. */

const TEAMS = new Set(['rivage', 'tablier', 'grefclair', 'strates']);

/** The same with these teams alone: a third of the people, who live the same days. */
const smaller = (file: CohortFile): CohortFile => {
  const gone = file.challenges.filter(({ id }) => !TEAMS.has(id));
  const theirs = new Set(
    gone.flatMap(({ eig, mentors, sponsor }) => [...[...eig, ...mentors].map(({ id }) => id), sponsor]),
  );
  const isHere = (names: 'all' | readonly string[]) =>
    names === 'all' || names.some((name) => TEAMS.has(name));
  return {
    ...file,
    challenges: file.challenges.filter(({ id }) => TEAMS.has(id)),
    rituals: file.rituals.filter(({ challenges }) => isHere(challenges)),
    datasets: file.datasets.filter(({ challenge }) => TEAMS.has(challenge)),
    people: file.people.filter(({ id, roles }) => !theirs.has(id) || roles.includes('coordination')),
    channels: Object.fromEntries(
      Object.entries(file.channels).filter(([, { for: readers }]) => !gone.some(({ id }) => id === readers)),
    ),
  };
};

const demo = (): CohortFile => {
  const read = readCohortFile(readFileSync('demo/cohort.yml', 'utf8'), 'fr');
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return smaller(read.file);
};

type Answer = { answer: null | { message: MessageView } | { form: FormView } };

const sandboxOf = async () => {
  const { db, engine, sandbox } = await makeWorld({ file: demo() });
  const app = webApp({ db, engine, sandbox, zone: async () => 'Europe/Paris', onFault: () => {} });
  const ask = async <T>(path: string, body?: unknown): Promise<T> => {
    const response = await app.request(`http://localhost/sandbox/api/${path}`, {
      headers: { host: 'localhost' },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the interface's own shapes, which the test goes on to check
    return response.json() as Promise<T>;
  };
  return {
    to: (instant: string) => ask('clock', { to: instant }),
    read: (as: string, place = 'bot') =>
      ask<MessageView[]>(`messages?as=${as}&in=${encodeURIComponent(place)}`),
    say: (as: string, text: string) => ask<Answer>('say', { as, in: 'bot', text }),
    press: (as: string, message: string, button: string, value?: string) =>
      ask<Answer>('press', { as, message, button, ...(value ? { value } : {}) }),
    submit: (as: string, form: string, values: Record<string, unknown>) =>
      ask<Answer | { errors: Record<string, string> }>('submit', { as, form, values }),
  };
};

type Town = Awaited<ReturnType<typeof sandboxOf>>;

const lastWith = async (town: Town, as: string, button: string): Promise<MessageView> => {
  const found = (await town.read(as)).findLast(({ buttons }) => buttons.some(({ id }) => id === button));
  if (!found) throw new Error(`${as} sees no ${button}`);
  return found;
};

const textOf = async (town: Town, as: string, place?: string): Promise<string> =>
  (await town.read(as, place)).map(({ text }) => text).join('\n---\n');

const textIn = ({ answer }: Answer): string => (answer && 'message' in answer ? answer.message.text : '');

describe('two weeks of the demo cohort, end to end', () => {
  it('are lived by an EIG, a mentor, the coordination and a teammate, through buttons and words', async () => {
    const town = await sandboxOf();
    await town.to('2026-11-23T10:00:00+01:00');

    // An EIG answers the weekly report with its form, and the stand-up by typing.
    const prompt = await lastWith(town, 'e01', 'standupAnswer');
    const opened = await town.press('e01', prompt.id, 'standupAnswer');
    if (!opened.answer || !('form' in opened.answer)) throw new Error('no form');
    expect(opened.answer.form.fields.map(({ name }) => name)).toContain('priority');
    expect(await town.submit('e01', opened.answer.form.id, { priority: 'La carte' })).toEqual({
      answer: null,
    });
    expect(textIn(await town.say('e01', 'standup 1. La recette\n2. La carte'))).toContain('C’est enregistré');
    expect(textIn(await town.say('e04', 'bilan 2. Les ponts'))).toContain('C’est enregistré');

    // A mentor gives two minutes, which the team reads, then proposes a rhythm to a team that declines it.
    await town.to('2026-11-23T14:00:00+01:00');
    expect(textIn(await town.say('m1', 'point Le comité littoral de jeudi'))).toContain(
      'L’équipe du défi et ses mentors le lisent dès maintenant.',
    );
    expect(await textOf(town, 'e02', 'projet-rivage')).toContain('Le comité littoral de jeudi');
    expect(textIn(await town.say('m3', 'standup proposer quotidien lun-ven 9h30-12h'))).toContain(
      'C’est proposé',
    );
    await town.to('2026-11-24T09:00:00+01:00');
    const proposal = await lastWith(town, 'e04', 'standupDecline');
    expect(textIn(await town.press('e04', proposal.id, 'standupDecline'))).toContain('C’est décliné');

    // Someone else leaves for two days, tells the team, and comes back to one card.
    expect(textIn(await town.say('e02', 'absente du 24/11 au 26/11 (équipe)'))).toContain(
      'votre équipe le sait',
    );
    await town.to('2026-11-25T09:30:00+01:00');
    expect(await textOf(town, 'e01')).toContain('Maëlys Octetin n’est pas là');
    await town.to('2026-11-27T09:00:00+01:00');
    expect(await textOf(town, 'e02')).toContain('Voici ce qui vous attend');

    // Friday's bulletin, read by everyone, then a correction that updates it.
    await town.to('2026-11-27T15:05:00+01:00');
    const bulletin = await textOf(town, 'c1', 'promo-demo');
    expect(bulletin).toContain('Les bilans de la semaine 48');
    expect(bulletin).toContain('Priorité de la semaine : La carte');
    expect(bulletin).toContain('Priorité de la semaine : Les ponts');
    await town.say('e02', 'bilan semaine 48 corriger 2. La carte, en ligne');
    expect(await textOf(town, 'm6', 'promo-demo')).toContain('La carte, en ligne');

    // The next week: a report withdrawn, the eve of the plenary, the history.
    await town.to('2026-12-02T10:00:00+01:00');
    expect(textIn(await town.say('e04', 'bilan semaine 48 retirer'))).toContain('C’est retiré');
    expect(await textOf(town, 'c1', 'promo-demo')).not.toContain('Les ponts');
    expect(textIn(await town.say('e07', 'plénière La pseudonymisation tient'))).toContain('C’est enregistré');
    await town.to('2026-12-02T17:05:00+01:00');
    expect(await textOf(town, 'a1', 'promo-demo').catch(() => 'not theirs')).toBe('not theirs');
    expect(await textOf(town, 'e10', 'promo-demo')).toContain('La pseudonymisation tient');
    await town.to('2026-12-04T15:05:00+01:00');
    expect(textIn(await town.say('e01', 'bilan historique'))).toContain(
      'Bilan de la semaine 48 · Rivage Clair',
    );
    for (const sponsor of ['s1', 's2']) expect(await town.read(sponsor)).toEqual([]);
  }, 300_000);
});
