import { z } from 'zod';
import { type File, message } from '../../src/chat/message.ts';
import { defineCommand, type Outcome, type Tools } from '../../src/engine/practice/define.ts';
import { plainWord } from '../../src/rituals/words/letters.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { ROLES } from '../../src/rituals/people/roles.ts';
import { type KeptRow, type KeptRows, personalDataRows } from '../../src/store/privacy/personal-data-rows.ts';
import { LOCALES, type Texts } from '../../src/texts/index.ts';

export const EXPORT = 'accountExport';

const WORDS = new Set(LOCALES.flatMap(({ accountExport }) => accountExport.words).map(plainWord));

export const asksExport = (text: string): boolean => WORDS.has(plainWord(text));

const labelledRow = (row: KeptRow, { accountExport }: Texts): KeptRow =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => [accountExport.columns[key] ?? key, value]),
  );

const partOf = ({ what, rows }: KeptRows, texts: Texts): [string, KeptRow[]] => {
  const told = texts.accountExport.who[what] ?? texts.account.mine.keptKinds[what]?.what;
  return [told ?? what, rows.map((row) => labelledRow(row, texts))];
};

const fileOf = (kept: readonly KeptRows[], on: Temporal.PlainDate, texts: Texts): File => {
  const { file, made } = texts.accountExport;
  const parts = Object.fromEntries(kept.map((one) => partOf(one, texts)));
  const json = JSON.stringify({ [made]: on.toString(), ...parts }, null, 1);
  return { name: `${file}.json`, type: 'application/json', bytes: new TextEncoder().encode(json) };
};

/** All data about oneself, as a file. The log does not show who asked. */
export const exportMine = async (personId: string, tools: Tools): Promise<Outcome> => {
  const { now, scope, texts, zone } = tools;
  const kept = await personalDataRows(scope.tx, personId);
  const files = [fileOf(kept, localDate(now, zone), texts)];
  return { answer: { reply: { ...message({ text: [texts.accountExport.done] }), files } } };
};

export const exportCommand = defineCommand({
  name: 'account-export',
  door: { press: EXPORT },
  roles: ROLES,
  input: z.object({ payload: z.string() }),
  handle: ({ person }, tools) => exportMine(person.id, tools),
});
