import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Act, Answer } from '../../src/chat/chat.ts';
import { plainMessage } from '../../src/chat/plain.ts';
import { people } from '../../src/store/tables/index.ts';
import { smallCohort } from '../fixtures/cohort/cohort-file.ts';
import { DATASETS } from '../fixtures/practices/datasets.ts';
import type { DoorForWords, Said } from '../fixtures/typed/door-for-words.ts';
import { CASES, NOT_HELD } from '../fixtures/typed/words-others-read.ts';
import { makeWorld, type World } from '../fixtures/world.ts';

/** Every practice at once: its channels, its datasets, its timeline, both stand-ups open. */
const everyPractice = () =>
  smallCohort((raw) => {
    Object.assign(raw.channels, {
      aide: { for: 'cohort' },
      mentors: { for: 'mentors' },
      communaute: { for: 'community' },
      formations: { for: 'cohort' },
    });
    Object.assign(raw.cohort, { help_channels: { cohort: 'aide' }, workshop_channel: 'formations' });
    Object.assign(raw, {
      datasets: DATASETS,
      milestones: { template: 'eig-10-months', exceptions: [] },
    });
  });

let world: World;
const closings: (() => Promise<void>)[] = [];
let acts = 0;

beforeAll(async () => {
  world = await makeWorld({
    file: everyPractice(),
    until: '2026-11-23T10:05:00+01:00',
    closing: (close) => closings.push(close),
  });
  await createSearch(world);
  await does('e01', { kind: 'say', text: 'jalon ajouter Revue 4/12' });
  await does('c1', { kind: 'say', text: 'jalon ajouter Séminaire 4/12' });
});
afterAll(async () => {
  for (const close of closings) await close();
});

const does = (as: string, act: Act): Promise<Answer> =>
  world.engine.receive({
    id: `act-${(acts += 1)}`,
    workspace: { platform: 'sandbox', externalId: 'local' },
    user: as,
    act,
  });

const shown = (answer: Answer): string =>
  'reply' in answer ? plainMessage(answer.reply) : JSON.stringify(answer);

const buttonsOf = (answer: Answer) =>
  'reply' in answer
    ? answer.reply.sections.flatMap(({ actions }) => (Array.isArray(actions) ? actions : []))
    : [];

const waits = (answer: Answer): boolean => buttonsOf(answer).some(({ id }) => id.startsWith('heldConfirm'));

/** Presses a button of an answer. */
const presses = (as: string, id: string, answer: Answer): Promise<Answer> => {
  const button = buttonsOf(answer).find((one) => one.id.startsWith(id));
  if (!button) throw new Error(`no ${id} in: ${shown(answer)}`);
  return does(as, { kind: 'press', action: button.id, payload: button.payload });
};

/** All rows of all tables as text, whatever their columns: a function, so that so many tables are planned once. */
const createSearch = async ({ db }: World): Promise<void> => {
  const tables = await db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  const rows = tables.map(({ name }) => `select '${name}' as name, t::text as words from "${name}" t`);
  await db.execute(
    sql.raw(`create function tables_with(pattern text) returns setof text language plpgsql as $$ begin
      return query select distinct name from (${rows.join(' union all ')}) every_row where words ~ pattern order by 1;
    end $$`),
  );
};

/** The tables that contain a text. */
const tablesWith = async (...said: readonly { marker: string }[]): Promise<string[]> => {
  const markers = said.map(({ marker }) => marker).join('|');
  const found = await world.db.execute<{ name: string }>(sql`select tables_with(${markers}) as name`);
  return found.map(({ name }) => name);
};

const everythingSaid = () =>
  world.db.execute(sql`select count(*)::int as messages, sum(version)::int as versions from messages`);

let marks = 0;
const marked = (kind: 'distress' | 'sensitive'): Said & { marker: string } => {
  const marker = `zq${(marks += 1)}q`;
  return kind === 'distress'
    ? {
        marker,
        words: `je n'en peux plus, mon mentor me harcèle ${marker}`,
        short: `j'en peux plus ${marker}`,
        link: `https://notes.example/je-n-en-peux-plus/${marker}`,
      }
    : {
        marker,
        words: `écrivez-moi à a@b.example ${marker}`,
        short: `a@b.example ${marker}`,
        link: `https://a@b.example/${marker}`,
      };
};

const prepared = async ({ before = [], prepared: more, act }: DoorForWords, said: Said): Promise<Act> => {
  for (const [as, text] of before) await does(as, { kind: 'say', text });
  await more?.(world.db);
  return act(said, world.db);
};

const nameOf = ({ command, what }: DoorForWords): string => [command, what].filter(Boolean).join(', ');

describe('words that others would read', () => {
  it('come through doors that are all listed here: a new one says what becomes of them', () => {
    const doors = commands.filter(({ door }) => !('press' in door)).map(({ name }) => name);
    const listed = [...CASES.map(({ command }) => command), ...Object.keys(NOT_HELD)];
    expect(doors.filter((name) => !listed.includes(name))).toEqual([]);
    expect(listed.filter((name) => !doors.includes(name))).toEqual([]);
  });

  it.each(CASES.map((one) => [nameOf(one), one] as const))('wait for their author: %s', async (_, one) => {
    const address = marked('sensitive');
    const act = await prepared(one, address);
    const asked = await does(one.as, act);
    expect(waits(asked), shown(asked)).toBe(one.wide);
    const told = marked('distress');
    const again = one.wide ? await one.act(told, world.db) : await prepared(one, told);

    const before = await everythingSaid();
    const held = await does(one.as, again);
    expect(shown(held)).toContain('Camille, programme@demo.example');
    expect(shown(held)).toMatch(/Il n’est lu que par vous\. Si vous confirmez, .*l(?:ira|iront)/);
    expect(await tablesWith(...(one.wide ? [address, told] : [told]))).toEqual(['held_texts']);
    expect(await everythingSaid()).toEqual(before);

    await presses(one.as, 'heldConfirm', held);
    const stored = await tablesWith(told);
    expect(stored).not.toContain('held_texts');
    expect(stored.length).toBeGreaterThan(0);
  });
});

const says = (as: string, text: string): Promise<Answer> => does(as, { kind: 'say', text });

describe('words that were stored for a few', () => {
  it('are looked at again when a side track is shared, and may stay in the team', async () => {
    const { words, marker } = marked('sensitive');
    const kept = await says('e01', `piste raconter ${words}`);
    const asked = await presses('e01', 'sideTrackShare', kept);
    expect(shown(asked)).toContain('toute la promotion le lira dans les pistes partagées');
    expect(shown(await says('e04', 'side-track gallery'))).not.toContain(marker);
    await presses('e01', 'heldKeep', asked);
    expect(shown(await says('e04', 'side-track gallery'))).not.toContain(marker);
    await presses('e01', 'heldConfirm', await presses('e01', 'sideTrackShare', kept));
    expect(shown(await says('e04', 'side-track gallery'))).toContain(marker);
  });

  it('are looked at again when a request for help leaves the mentors for the cohort', async () => {
    const { words, marker } = marked('sensitive');
    const posted = await says('e01', `entraide sujet : ${words}\nportée : mentors`);
    const asked = await presses('e01', 'helpWiden', posted);
    expect(waits(asked)).toBe(true);
    expect(shown(await says('e04', 'peer-help list'))).not.toContain(marker);
    await presses('e01', 'heldConfirm', asked);
    expect(shown(await says('e04', 'peer-help list'))).toContain(marker);
  });

  it('of a side track that is changed are not asked about twice', async () => {
    const { words } = marked('sensitive');
    const told = await says('e01', `piste raconter Titre : ${words}\nMontrable : oui`);
    const number = /n° (\d+)/.exec(shown(await presses('e01', 'heldConfirm', told)))?.[1] ?? '';
    expect(waits(await says('e01', `piste modifier ${number} Essai : une nouvelle idée`))).toBe(false);
  });
});

describe('a request to the community', () => {
  it('offers a person before its preview, and is confirmed once', async () => {
    const { words, marker } = marked('distress');
    const before = await everythingSaid();
    const preview = await says('e01', `entraide sujet : ${words}\nportée : communauté`);
    expect(waits(preview)).toBe(false);
    expect(shown(preview)).toMatch(
      /^Une personne peut vous écouter[^]*programme@demo\.example[^]*Avant de publier/,
    );
    expect(await everythingSaid()).toEqual(before);
    expect(shown(await says('e02', 'entraide liste'))).not.toContain(marker);
    expect(shown(await presses('e01', 'helpPublish', preview))).toContain('C’est publié');
  });
});

describe('what is held', () => {
  it('is in its author’s account and export, and in nobody else’s', async () => {
    const { words, marker } = marked('distress');
    await says('e03', `digest nouvelle ${words}`);
    expect(shown(await says('e03', 'mon-compte'))).toContain(
      'textes qui attendent que vous disiez pour qui ils sont : 1 (jusqu’à ce que vous le disiez, 24 heures au plus)',
    );
    const exportOf = async (as: string): Promise<string> => {
      const answer = await says(as, 'mon-compte exporter');
      const [file] = ('reply' in answer && answer.reply.files) || [];
      return new TextDecoder().decode(file?.bytes);
    };
    expect(await exportOf('e03')).toContain(marker);
    expect(await exportOf('e02')).not.toContain(marker);
  });

  it('goes with its author', async () => {
    const { short, marker } = marked('distress');
    await says('a1', `competences expert : ${short}\nsolliciter : oui`);
    expect(await tablesWith({ marker })).toEqual(['held_texts']);
    await world.db.delete(people).where(eq(people.name, 'Ancienne Une'));
    expect(await tablesWith({ marker })).toEqual([]);
  });

  it('of someone the bot does not know is nothing: their name is refused, with whom to write to', async () => {
    const { words, marker } = marked('distress');
    const answer = await says('inconnue', `rejoindre ${words.replace(',', '')}`);
    expect(shown(answer)).toContain('programme@demo.example');
    expect(shown(answer)).toContain('n’a été lu par personne');
    expect(await tablesWith({ marker })).toEqual([]);
  });
});
