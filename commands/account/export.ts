import { type File, message } from '../../src/chat/message.ts';
import type { ActCall } from '../../src/engine/practice/acts/about.ts';
import { act } from '../../src/engine/practice/acts/act.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { accountKeys } from '../../src/messages/account/keys.ts';
import { kindSaid } from '../../src/messages/account/kept-lines.ts';
import { countExport } from '../../src/store/privacy/exports.ts';
import { type KeptRow, type KeptRows, personalDataRows } from '../../src/store/privacy/personal-data.ts';
import type { Texts } from '../../src/texts/index.ts';

/** A day: enough to try again, too few to keep the database busy for others. */
export const EXPORTS_A_DAY = 10;

const labelledRow = (row: KeptRow, { accountExport }: Texts): KeptRow => {
  const labels: Readonly<Record<string, string>> = accountExport.columns;
  return Object.fromEntries(
    Object.entries(row)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => [labels[key] ?? key, value]),
  );
};

type Part = readonly [string, KeptRow[]];

const partOf = ({ what, rows }: KeptRows, texts: Texts): Part => [
  kindSaid(what, texts).what,
  rows.map((row) => labelledRow(row, texts)),
];

const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const readableText = (parts: readonly Part[], title: string, colon: string): string =>
  [
    title,
    ...parts.map(([name, rows]) =>
      [
        `\n${name.toUpperCase()}`,
        ...rows.map((row) =>
          Object.entries(row)
            .map(([label, value]) => `- ${label}${colon}${written(value)}`)
            .join('\n'),
        ),
      ].join('\n'),
    ),
    '',
  ].join('\n');

const filesOf = (kept: readonly KeptRows[], on: Temporal.PlainDate, texts: Texts): File[] => {
  const { file, made } = texts.accountExport;
  const parts = kept.map((one) => partOf(one, texts));
  const json = JSON.stringify({ [made]: on.toString(), ...Object.fromEntries(parts) }, null, 1);
  const text = readableText(parts, `${file}, ${made} ${texts.dates.fullDay(on)}`, texts.engine.colon());
  const encoder = new TextEncoder();
  return [
    { name: `${file}.json`, type: 'application/json', bytes: encoder.encode(json) },
    { name: `${file}.txt`, type: 'text/plain', bytes: encoder.encode(text) },
  ];
};

const notTooOften = async ({ call }: { call: ActCall }, { scope, texts, today }: Tools) =>
  (await countExport(scope.tx, call.person.id, today)) > EXPORTS_A_DAY
    ? texts.accountRights.tooMany(EXPORTS_A_DAY)
    : undefined;

/** All data about oneself, to read and to take along. The log does not show who asked. */
export const exportMine = act({
  name: 'account-export',
  key: accountKeys.export,
  verb: ({ accountRights }) => accountRights.verbs.export,
  may: [notTooOften],
  async handle({ call: { person } }, { scope, texts, today }) {
    const kept = await personalDataRows(scope.tx, person.id);
    const files = filesOf(kept, today, texts);
    return { answer: { reply: { ...message({ text: [texts.accountExport.done(person.name)] }), files } } };
  },
});
