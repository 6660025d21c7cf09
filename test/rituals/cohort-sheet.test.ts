import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/files/table.ts';
import { readUpload } from '../../src/files/upload.ts';
import { readSheet } from '../../src/rituals/cohort-sheet/index.ts';
import { LOCALES } from '../../src/texts/index.ts';

const WORDS = LOCALES.map(({ cohortSheet }) => cohortSheet.words);
const TODAY = Temporal.PlainDate.from('2026-11-23');

const read = (content: string | Uint8Array) => {
  const { kind, text } = readUpload(
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  );
  const table = kind === 'sheet' ? readTable(text) : { line: 0 };
  return 'rows' in table ? readSheet(table.rows, { words: WORDS, today: TODAY }) : { table, kind };
};

const linesOf = (content: string | Uint8Array) => {
  const found = read(content);
  if (!('sheet' in found)) throw new Error(JSON.stringify(found));
  return found.sheet.lines;
};
const codesOf = (content: string) => {
  const found = read(content);
  return 'faults' in found ? found.faults.map(({ code, line }) => `${line} ${code}`) : [];
};

const PLAIN = 'Nom;Adresse;Rôle;Défi\nChloé Œuvré;c@x.example;EIG;Été\n';

const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Uint8Array => {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text.split(''), (letter) => (letter === 'Œ' ? 0x8c : letter.charCodeAt(0)));

describe('a spreadsheet of people', () => {
  it.each([
    ['UTF-8', PLAIN],
    ['UTF-8 with a mark', `\uFEFF${PLAIN}`],
    ['commas', PLAIN.replaceAll(';', ',')],
    ['tabs', PLAIN.replaceAll(';', '\t')],
    ['lines of Windows', PLAIN.replaceAll('\n', '\r\n')],
    ['quotes', PLAIN.replace('Chloé Œuvré', '"Chloé Œuvré"')],
    ['a line that names the separator', `sep=;\n${PLAIN}`],
    ['UTF-16 little-endian', utf16(PLAIN, 'le', true)],
    ['UTF-16 big-endian', utf16(PLAIN, 'be', true)],
    ['UTF-16 without a mark', utf16(PLAIN, 'le', false)],
    ['Windows-1252', windows1252(PLAIN)],
  ])('is the same in %s', (_what, content) => {
    expect(linesOf(content)).toEqual([
      expect.objectContaining({
        name: 'Chloé Œuvré',
        email: 'c@x.example',
        roles: ['eig'],
        challenges: ['Été'],
      }),
    ]);
  });

  it('forgives how headers are written, in both languages, and names the columns it leaves aside', () => {
    const found = read('E-MAIL;Last name;First name;role;Téléphone\nc@x.example;Un;Ada;mentor;06');
    expect(found).toMatchObject({
      sheet: { lines: [{ name: 'Ada Un', roles: ['mentor'] }], unread: ['Téléphone'] },
    });
  });

  it('reads dates, days and roles as people write them', () => {
    const [line] = linesOf(
      'Nom,Adresse,Rôle,Défi,Arrivée,Départ,Jours,Langue,Fuseau,Compétences\n' +
        'Ada,a@x.example,"EIG, mentor",Mer,14/09/26,13 juillet 2027,lundi à jeudi,anglais,Indian/Reunion,"sql, python"',
    );
    expect(line).toMatchObject({
      roles: ['eig', 'mentor'],
      starts_on: '2026-09-14',
      ends_on: '2027-07-13',
      works: ['mon', 'tue', 'wed', 'thu'],
      locale: 'en',
      timezone: 'Indian/Reunion',
      skills: ['sql', 'python'],
    });
  });

  it('says every fault with its line', () => {
    const header = 'Nom;Adresse;Rôle;Défi;Arrivée;Départ;Fuseau;Jours;Langue';
    const bad = [
      ';n@x.example;EIG;Mer;;;;;',
      'Sans;;mentor;;;;;;',
      'Faux;faux@x;mentor;;;;;;',
      'Deux;faux@x.example;pilote;;;;;;',
      'Seul;s@x.example;EIG;;;;;;',
      'Date;d@x.example;mentor;;31/02/2027;;;;',
      'Tôt;t@x.example;mentor;;01/10/2026;01/09/2026;;;',
      'Loin;l@x.example;mentor;;;;Mars/Nord;hier;latin',
      '=CMD();f@x.example;mentor;;;;;;',
      'Encore;l@x.example;mentor;;;;;;',
      'Rien;r@x.example;;;;;;;',
    ];
    expect(codesOf([header, ...bad].join('\n'))).toEqual([
      '2 no-name',
      '3 no-email',
      '4 bad-email',
      '5 unknown-role',
      '6 no-team',
      '7 bad-date',
      '8 ends-first',
      '9 unknown-language',
      '9 unknown-zone',
      '9 bad-days',
      '10 formula',
      '11 same-email',
      '12 no-role',
    ]);
  });

  it('is told what it lacks before anything else', () => {
    expect(codesOf('Prénom;Ville\nAda;Brest')).toEqual(['1 no-columns']);
    expect(codesOf('Nom;Adresse;Rôle\n')).toEqual(['1 no-rows']);
    expect(codesOf('Nom;Adresse;Mail;Rôle\nA;a@x.example;a@x.example;EIG')).toEqual(['1 column-twice']);
  });

  it('with a quotation mark left open is refused from there', () => {
    expect(read('Nom;Adresse\n"Ada;a@x.example\nB;b@x.example')).toMatchObject({
      table: { fault: { code: 'broken', line: 3 } },
    });
  });
});

describe('a dropped file', () => {
  it.each([
    ['yaml', '# Une promotion\n\ncohort:\n  id: x\n'],
    ['yaml', '---\ncohort: { id: x }'],
    ['sheet', 'Nom;Adresse\nAda;a@x.example'],
    ['empty', '\uFEFF \n'],
    ['workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
    ['workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1])],
    ['unreadable', new Uint8Array([0x25, 0x50, 0x44, 0x46, 1, 2, 3, 4])],
  ] as const)('is %s by what it holds', (kind, content) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    expect(readUpload(bytes).kind).toBe(kind);
  });
});

describe('the template of the guide', () => {
  it('is the one that « promo modèle » gives, and is read as it is', () => {
    const file = readFileSync('docs/modele-promotion.csv', 'utf8');
    const [header, ...rows] = file
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\n');
    expect(header).toBe('Nom;Adresse;Rôle;Défi;Administration;Objectif;Responsable;Arrivée;Départ');
    expect(rows).toEqual(LOCALES[0]?.cohortBring.template.rows);
    expect(linesOf(file).map(({ roles }) => roles)).toEqual([
      ['coordination'],
      ['eig'],
      ['mentor'],
      ['sponsor'],
    ]);
  });
});
