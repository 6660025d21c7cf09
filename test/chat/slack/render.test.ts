import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Form } from '../../../src/chat/form.ts';
import { formView } from '../../../src/chat/slack/speaking/form.ts';
import { LIMITS, MESSAGE_BLOCKS_MAX } from '../../../src/chat/slack/limits.ts';
import { typedText } from '../../../src/chat/slack/markup.ts';
import { TooLong } from '../../../src/chat/adapter/clip.ts';
import { blocksFor, payloadOf } from '../../../src/chat/slack/render.ts';
import { type Message, message, said, type Section, strong, type Text } from '../../../src/chat/message.ts';
import { plainMessage } from '../../../src/chat/plain.ts';
import { splitMessage } from '../../../src/chat/split.ts';
import { fr } from '../../../src/texts/fr/index.ts';
import { slack as words } from '../../../src/texts/fr/slack/slack.ts';
import { messageBlocks, modalView } from '../../fakes/slack/blocks.ts';

const hostile = fc.constantFrom(
  '<!channel>',
  '<!here|ici>',
  '<@U0E02>',
  '<!subteam^S1|@tous>',
  '<https://evil.example|ma banque>',
  '@channel @here',
  '*gras* _it_ ~x~ `code` :smile:',
  '&lt;!channel&gt;',
  '<!date^1^{date}|x>',
);
const written = fc.oneof(
  fc.string({ maxLength: 500, unit: 'binary' }),
  hostile,
  fc.constant('é👩‍👩‍👧‍👦'.repeat(500)),
);
const when = fc.constant({ when: '2026-11-23T09:00:00Z', text: 'lundi à 10:00' } as const);
const text: fc.Arbitrary<Text> = fc.array(
  fc.oneof(
    fc.constant('Nos mots '),
    written.map(said),
    hostile.map((name) => ({ person: 'p1', name })),
    fc.constant(strong('important')),
    fc.constant({ link: 'https://robot.example/notice', text: 'la notice' } as const),
    when,
  ),
  { maxLength: 4 },
);
const action = fc.record({
  id: fc.constantFrom('standupAnswer', 'help2'),
  label: fc.string({ minLength: 1, maxLength: 200 }),
  payload: fc.uuid(),
});
const section: fc.Arbitrary<Section> = fc.record(
  {
    title: text,
    text,
    list: fc.array(text, { maxLength: 12 }),
    fields: fc.array(fc.tuple(fc.constant<Text>(['Nom']), text), { maxLength: 12 }),
    actions: fc.uniqueArray(action, { selector: ({ id }) => id, maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const anyMessage: fc.Arbitrary<Message> = fc.record({ sections: fc.array(section, { maxLength: 40 }) });

const stringsIn = (value: unknown, at = ''): { at: string; text: string }[] => {
  if (typeof value === 'string') return [{ at, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  const kind = 'type' in value ? String(value.type) : at;
  return Object.values(value).flatMap((inside) => stringsIn(inside, kind));
};

describe('any message', () => {
  it('is taken by Slack, whatever its length and whatever people wrote', () => {
    fc.assert(
      fc.property(anyMessage, (whole) => {
        for (const part of splitMessage(whole, LIMITS)) {
          const sent = payloadOf(part);
          expect(messageBlocks.safeParse(sent.blocks).error?.message ?? 'accepted').toBe('accepted');
          expect(sent.blocks.length).toBeLessThanOrEqual(MESSAGE_BLOCKS_MAX);
          expect(sent.text.length).toBeLessThan(40_000);
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('has no block that parses what people wrote, and a text in which nothing can be formed', () => {
    fc.assert(
      fc.property(anyMessage, (whole) => {
        for (const part of splitMessage(whole, LIMITS)) {
          const sent = payloadOf(part);
          expect(stringsIn(sent.blocks).filter(({ at }) => at === 'mrkdwn')).toEqual([]);
          expect(sent.text).not.toMatch(/[<>]/);
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('says all of it in the text that screen readers read', () => {
    const whole = message({ title: ['Bilan'], text: ['Dit : ', said('<!channel> & co')] });
    expect(payloadOf(whole).text).toBe('Bilan\nDit : &lt;!channel&gt; &amp; co');
    expect(typedText(payloadOf(whole).text)).toBe(plainMessage(whole));
  });
});

describe('a piece of text', () => {
  it('keeps to what it is: words, bold, a link, a person, a moment in the reader’s own zone', () => {
    const shown = blocksFor(
      message({
        text: [
          'À ',
          { person: 'p1', name: 'Ada', user: 'U0E01' },
          { person: 'p2', name: 'Zoé' },
          strong(' : '),
          said('*a*'),
          { link: 'https://a.example', text: 'ici' },
          { when: '2026-11-23T09:00:00Z', text: 'lundi à 10:00' },
        ],
      }),
    );
    expect(shown).toEqual([
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'À ' },
              { type: 'user', user_id: 'U0E01' },
              { type: 'text', text: 'Zoé' },
              { type: 'text', text: ' : ', style: { bold: true } },
              { type: 'text', text: '*a*' },
              { type: 'link', url: 'https://a.example', text: 'ici' },
              {
                type: 'date',
                timestamp: 1_795_424_400,
                format: '{date_short_pretty} {time}',
                fallback: 'lundi à 10:00',
              },
            ],
          },
        ],
      },
    ]);
  });
});

describe('a choice', () => {
  const choice = (payloadText: string) =>
    message({
      actions: {
        id: 'which',
        label: 'Laquelle ?',
        payload: payloadText,
        options: [{ value: 'v1', label: 'Une' }],
      },
    });

  it('carries a short payload in the id of its block, and a longer one in a button for each option', () => {
    expect(blocksFor(choice('bilan'))).toMatchObject([
      { block_id: 'p:bilan', elements: [{ type: 'static_select' }] },
    ]);
    const [long] = blocksFor(choice('x'.repeat(400)));
    expect(long).toMatchObject({ elements: [{ type: 'button', action_id: 'which-0' }] });
    expect(messageBlocks.safeParse([long]).success).toBe(true);
  });

  it('is refused rather than cut when its payload fits nowhere', () => {
    expect(() => blocksFor(choice('x'.repeat(2_100)))).toThrow(TooLong);
  });
});

describe('a form', () => {
  const options = Array.from({ length: 30 }, (_option, at) => ({
    value: `v${at}`,
    label: `Option ${at} `.repeat(20),
  }));
  const form: Form = {
    id: 'standup',
    title: 'Un titre bien trop long pour Slack',
    payload: 'x'.repeat(500),
    fields: [
      {
        name: 'long',
        label: 'Texte',
        question: 'Une question '.repeat(300),
        required: true,
        type: 'long',
        value: 'é'.repeat(4_000),
      },
      { name: 'text', label: 'Court', required: false, type: 'text', hint: 'Un conseil' },
      { name: 'number', label: 'Nombre', required: false, type: 'number', value: '3' },
      { name: 'select', label: 'Choix', required: false, type: 'select', options, value: 'v3' },
      {
        name: 'boxes',
        label: 'Cases',
        required: false,
        type: 'multi',
        options: options.slice(0, 3),
        value: ['v1'],
      },
      { name: 'multi', label: 'Plusieurs', required: false, type: 'multi', options, value: ['v1', 'v2'] },
      { name: 'date', label: 'Jour', required: false, type: 'date', value: '2026-11-23' },
      { name: 'time', label: 'Heure', required: false, type: 'time', value: '10:00' },
      { name: 'person', label: 'Qui', required: false, type: 'person' },
    ],
  };

  it('of every kind of field is taken by Slack, however long', () => {
    expect(modalView.safeParse(formView(form, words)).error?.message ?? 'accepted').toBe('accepted');
  });

  it('whose payload fits nowhere is refused rather than cut', () => {
    expect(() => formView({ ...form, payload: 'x'.repeat(4_000) }, words)).toThrow(TooLong);
  });
});

describe('our own words', () => {
  const sentences = Object.values(fr.engine).filter((one) => typeof one === 'string');
  it('all fit in one block', () => {
    for (const sentence of sentences) expect(blocksFor(message({ text: [sentence] }))).toHaveLength(1);
  });
});
