import { message, said } from '../../../src/chat/message.ts';
import type { Outcome } from '../../../src/engine/practice/outcome.ts';
import type { Tools } from '../../../src/engine/practice/define.ts';
import { toCsv } from '../../../src/files/csv.ts';
import type { Column } from '../../../src/rituals/cohort-sheet/index.ts';

const SHOWN: readonly Column[] = [
  'name',
  'email',
  'roles',
  'challenge',
  'host',
  'goal',
  'inCharge',
  'startsOn',
  'endsOn',
];

/** A spreadsheet to fill in, as a file and as lines to copy. */
export const showTemplate = ({ texts }: Tools): Outcome => {
  const { template } = texts.cohortBring;
  const csv = toCsv(
    SHOWN.map((column) => texts.cohortSheet.words.columns[column][0] ?? column),
    template.rows.map((row) => row.split(';')),
  );
  const reply = message({ text: [template.text] }, { text: [said(csv.replace(/^\uFEFF/, '').trim())] });
  const bytes = new TextEncoder().encode(csv);
  return { answer: { reply: { ...reply, files: [{ name: template.file, type: 'text/csv', bytes }] } } };
};
