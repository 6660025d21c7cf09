import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Form } from '../../../src/chat/form.ts';
import { valuesOf } from '../../../src/chat/mattermost/inbound.ts';
import { escapeMarkdown, linkOf, typedText, withoutLineMarks } from '../../../src/chat/mattermost/markup.ts';
import { attachmentsFor, type Surroundings } from '../../../src/chat/mattermost/render.ts';
import { dialogOf } from '../../../src/chat/mattermost/speaking/dialog.ts';
import { type Message, message, said, strong } from '../../../src/chat/message.ts';
import { shownAttachments, shownDialog } from '../../fakes/mattermost/faults.ts';

const around: Surroundings = {
  pressUrl: 'http://bot.example/mattermost/action',
  seal: (pressed) => ({ seal: JSON.stringify(pressed), mine: true }),
  usernameOf: () => undefined,
};

const textOf = (shown: Message): string =>
  attachmentsFor(shown, around)
    .map(({ text }) => text)
    .join('\n');

/** As the server was seen to count: a name after an `@` that no word or dot precedes, also in labels and comments. */
const MENTION = /(?<![\w.@])@(?=[a-z0-9])/gi;
const LINKED_CHANNEL = /(?<!\w)~[a-z0-9]/gi;
const HASHTAG = /(?<!\w)#[\p{L}]/gu;

const hostile = fc.constantFrom(
  '@all',
  '@channel',
  '@here',
  '@ada',
  '#@all',
  String.raw`\@all`,
  '(@all)',
  '> @all',
  '<!-- @all -->',
  '![@all](x)',
  '[@all](https://x.example)',
  '~promo',
  '#tag',
  ':tada:',
  '&#64;all',
  '```\n@all\n```',
  '    @all',
  '# titre',
  '- un',
  '1. un',
  '===',
  '---',
  '|a|b|',
  '**gras**',
  '_x_',
  '\u202E',
  'https://x.example/@all?a=b_c#d',
);

describe('words of people on Mattermost', () => {
  it('mention nobody, link to no channel and make no tag, wherever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(hostile, fc.string()), { maxLength: 12 }), (parts) => {
        const words = parts.join(' ');
        const shown = textOf(
          message({
            title: [said(words)],
            text: [
              said(words),
              strong(words),
              { link: `https://y.example/${encodeURI(words.toWellFormed())}`, text: words },
            ],
            list: [[said(words)], [{ person: 'p', name: words }]],
            fields: [[[words], [said(words)]]],
          }),
        );
        // Addresses are percent-encoded, and hold no mention either.
        expect(shown.match(MENTION)).toBeNull();
        expect(shown.replaceAll(/\]\([^)]*\)/g, ']').match(LINKED_CHANNEL)).toBeNull();
        expect(shown.replaceAll(/\]\([^)]*\)/g, ']').match(HASHTAG)).toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['*gras* _it_ `code` [a](b) a|b', String.raw`\*gras\* \_it\_ \`code\` \[a\](b) a\|b`],
    ['nom_de_fichier.csv', 'nom_de_fichier.csv'],
    ['12:30, :tada:', '12:30, :\u200Btada:'],
    ['&amp; &#64;all', '&\u200Bamp; &\\#\u200B64;all'],
    ['voir https://x.example/a_b#c.', 'voir [https://x.example/a_b\\#\u200Bc](https://x.example/a%5Fb#c).'],
  ])('%s is shown as it is', (typed, expected) => {
    expect(escapeMarkdown(typed)).toBe(expected);
  });

  it('begin no list, quotation, title or block of code', () => {
    const lines = ['- un', '+ deux', '> trois', '4. quatre', '5) cinq', '====', '    six', '# sept'];
    expect(withoutLineMarks(escapeMarkdown(lines.join('\n'))).split('\n')).toEqual([
      '\\- un',
      '\\+ deux',
      '\\> trois',
      '4\\. quatre',
      '5\\) cinq',
      '\u200B====',
      '\u00A0\u00A0\u00A0\u00A0six',
      '\\#\u200B sept',
    ]);
  });

  it('come back without what we put into them', () => {
    expect(typedText(escapeMarkdown('@all'))).toBe('@all');
  });

  it('do not end a link, nor hide where it leads', () => {
    expect(linkOf('https://x.example/a)(b c@d', 'a](https://evil.example)')).toBe(
      '[a\\](https://evil.example)](https://x.example/a%29%28b%20c%40d)',
    );
    expect(linkOf('mailto:a@x.example', 'écrire')).toBe('[écrire](mailto:a@x.example)');
  });
});

describe('what can be pressed', () => {
  it('stays under what it is about, and only what a client can draw is offered', () => {
    const shown = attachmentsFor(
      message(
        { text: ['Un'], actions: [{ id: 'a', label: '', payload: 'p', primary: true }] },
        {
          text: ['Deux'],
          actions: {
            id: 'b',
            label: 'x'.repeat(200),
            payload: 'q',
            options: [
              { value: '', label: 'rien' },
              { value: '1', label: 'a' },
              { value: '1', label: 'b' },
            ],
          },
        },
        { text: ['Trois'] },
      ),
      around,
    );
    expect(shownAttachments.safeParse(shown).error).toBeUndefined();
    expect(
      shown.map(({ text, actions }) => [text, actions?.map(({ id, name }) => [id, name.length])]),
    ).toEqual([
      ['Un', [['a', 1]]],
      ['Deux', [['b', 75]]],
      ['Trois', undefined],
    ]);
    const options = shown[1]?.actions?.[0];
    expect(options && 'options' in options ? options.options : []).toEqual([{ text: 'b', value: '1' }]);
  });

  it('is refused with an id that no server takes, or a text that no request holds', () => {
    const withId = (id: string) => message({ actions: [{ id, label: 'Oui', payload: '' }] });
    expect(() => attachmentsFor(withId('a-b'), around)).toThrow(RangeError);
    const tooMuch = message({ actions: [{ id: 'a', label: 'Oui', payload: 'x'.repeat(300_000) }] });
    expect(() => attachmentsFor(tooMuch, around)).toThrow('attachments');
  });
});

describe('a form', () => {
  const form: Form = {
    id: 'f',
    title: 'Étapes de la semaine à venir',
    payload: 'p',
    fields: [
      {
        name: 'a',
        label: 'Priorité de l’équipe étendue',
        question: 'é'.repeat(200),
        required: true,
        type: 'long',
        max: 500,
      },
      { name: 'b', label: 'Nombre', required: false, type: 'number', value: '3' },
      { name: 'c', label: 'Quand', required: false, type: 'date', value: '2026-12-01' },
      { name: 'd', label: 'Heure', required: false, type: 'time' },
      { name: 'e', label: 'Qui', required: false, type: 'person' },
      {
        name: 'g',
        label: 'Un',
        required: true,
        type: 'select',
        value: 'z',
        options: [{ value: 'x', label: 'X' }],
      },
      {
        name: 'h',
        label: 'Plusieurs',
        required: false,
        type: 'multi',
        value: ['x', 'y'],
        options: [
          { value: 'x', label: 'X' },
          { value: 'y', label: 'Y' },
        ],
      },
      {
        name: 'i',
        label: 'Court',
        question: 'Court',
        hint: 'Deux mots',
        required: false,
        type: 'text',
        max: 60,
      },
    ],
  };

  it('is a dialog that every client draws, sizes counted in bytes', () => {
    const dialog = dialogOf(form, { send: 'Envoyer', state: 's' });
    expect(shownDialog.safeParse(dialog).error).toBeUndefined();
    expect(dialog.title).toBe('Étapes de la semaine…');
    expect(dialog.introduction_text).toContain('**Priorité de l’équipe étendue :** ééé');
    expect(
      dialog.elements.map(({ type, default: chosen, help_text: help }) => [type, chosen, help?.length]),
    ).toEqual([
      ['textarea', undefined, 74],
      ['text', '3', undefined],
      ['date', '2026-12-01', undefined],
      ['text', undefined, undefined],
      ['select', undefined, undefined],
      ['select', undefined, undefined],
      ['select', 'x,y', undefined],
      ['text', undefined, 9],
    ]);
  });

  it.each([
    [undefined, ''],
    [null, ''],
    ['', ''],
    [[], ''],
    [12, '12'],
    [true, 'true'],
    [{}, ''],
    [['a', 'b'], 'a'],
  ])('%j is read as %j', (given, expected) => {
    expect(valuesOf({ a: given }, { names: ['a'], multi: [] })).toEqual({ a: expected });
  });

  it('keeps its own fields only, and several choices as several', () => {
    const submission = { a: ['x', null, 'y'], b: 'x,y', other: 'z', __proto__: { c: 'w' } };
    expect(valuesOf(submission, { names: ['a', 'b', 'c'], multi: ['a', 'b'] })).toEqual({
      a: ['x', 'y'],
      b: ['x', 'y'],
      c: '',
    });
  });
});
