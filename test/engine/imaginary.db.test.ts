import { describe, expect, it } from 'vitest';
import { message, said } from '../../src/chat/message.ts';
import { act, actOn, wordsAct } from '../../src/engine/practice/acts/act.ts';
import { byNumber } from '../../src/engine/practice/acts/about.ts';
import type { Rule } from '../../src/engine/practice/acts/declaration.ts';
import { practice } from '../../src/engine/practice/acts/practice.ts';
import { defineAppointment } from '../../src/engine/practice/define.ts';
import { fields } from '../../src/engine/practice/fields/set.ts';
import { text } from '../../src/engine/practice/fields/text.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { buttonFor, defineKey } from '../../src/messages/acting/key.ts';
import { nothing, number } from '../../src/messages/acting/payload.ts';
import { defineMessage } from '../../src/messages/define.ts';
import { localInstant } from '../../src/rituals/time/calendar.ts';
import { actsPage } from '../../scripts/docs/acts-page.ts';
import { FakeChat } from '../fakes/chat.ts';
import { makeWorld } from '../fixtures/world.ts';

/** A whole practice: two acts with their word, button, form and rule, an appointment, and its message. */
type Wish = { number: number; words: string; by: string };
const wishes: Wish[] = [];

const keys = {
  make: defineKey({ id: 'wishMake', label: () => 'Souhaiter', payload: nothing }),
  drop: defineKey({ id: 'wishDrop', label: () => 'Retirer', payload: number }),
};

const findWish = async (asked: number): Promise<Wish> =>
  wishes.find((wish) => wish.number === asked) ?? refuse(`Je ne trouve pas de souhait n° ${asked}.`);

const wish = byNumber({
  name: 'a wish',
  payload: number,
  carry: (one: Wish) => one.number,
  numbered: findWish,
  pressed: findWish,
  unnumbered: async () => refuse('Dites lequel, par exemple « souhait retirer 3 ».'),
});

const mustBeTheirs: Rule<Wish> = ({ about, call }) =>
  about.by === call.person.id ? undefined : 'Ce souhait n’est pas le vôtre.';

const make = act({
  name: 'wish-make',
  key: keys.make,
  verb: () => ['faire', 'make'],
  form: {
    title: () => 'Un souhait',
    fields: fields({ words: text({ label: () => 'Souhait', max: 20, required: true }) }),
    words: wordsAct('words'),
  },
  async handle({ given, call }, { texts }) {
    const made = { number: wishes.length + 1, words: given.words, by: call.person.id };
    wishes.push(made);
    return {
      answer: {
        reply: message({ text: ['Souhait reçu.'], actions: [buttonFor(keys.drop, made.number, texts)] }),
      },
      say: [{ key: `wish:${made.number}`, kind: 'wish', subject: made.words, to: { channel: 'promo' } }],
    };
  },
});

const drop = actOn(wish, {
  name: 'wish-drop',
  key: keys.drop,
  verb: () => ['retirer', 'drop'],
  may: [mustBeTheirs],
  async handle({ about }) {
    wishes.splice(wishes.indexOf(about), 1);
    return { answer: { reply: message({ text: ['Souhait retiré.'] }) }, privately: true };
  },
});

const wishing = practice({
  name: 'wish',
  words: () => ['souhait', 'wish'],
  roles: ['eig'],
  summary: () => ({ usage: 'souhait faire un goûter', what: 'faire un souhait' }),
  acts: [make, drop],
  alone: make,
  refused: () => 'Écrivez « souhait faire » et un souhait.',
});

const wishMessage = defineMessage({
  kind: 'wish',
  render: async (subject) => message({ text: ['Un souhait : ', said(subject)] }),
});

const candles = defineAppointment({
  name: 'candles',
  grace: Temporal.Duration.from({ hours: 1 }),
  state: async () => Temporal.PlainDate.from('2026-11-24'),
  planned: (day, _from, _to, { zone }) => {
    const at = localInstant(day, '16:00', zone);
    return [{ at, subject: 'all', localDate: day, slot: 'four', what: 'les bougies' }];
  },
  run: async () => ({
    say: [{ key: 'candles', kind: 'wish', subject: 'souffler', to: { role: 'eig' }, mergeable: true }],
  }),
});

describe('an imaginary practice', () => {
  it('is its acts, an appointment and a message, and nothing else', async () => {
    const chat = new FakeChat(['e01', 'e02', 'e03', 'e04']);
    const world = await makeWorld({
      chat: () => chat,
      parts: { commands: wishing, appointments: [candles], messages: [wishMessage] },
    });
    const { say, press } = world;
    const from = { workspace: { platform: 'sandbox', externalId: 'local' } } as const;
    const blank = { kind: 'submit', form: 'wishMake', payload: '', values: { words: '' } } as const;
    // By its word with a slip, after which bare words act; refused, the text comes back.
    expect(await say('e01', '/eig souhai faire un <goûter>')).toBe('Souhait reçu.');
    expect(chat.textsIn('promo')).toEqual(['Un souhait : un <goûter>']);
    expect(await say('e01', `souhait faire ${'très '.repeat(9)}long`)).toMatch(/« Souhait » : .*très très/s);
    // By typed lines, by its form, and by the form behind its button.
    expect(await say('e02', 'souhait faire Souhait : une sieste')).toBe('Souhait reçu.');
    expect(await say('e02', 'souhait')).toBe('form: Un souhait');
    expect(await world.engine.receive({ ...from, id: 'blank', user: 'e02', act: blank })).toEqual({
      errors: { words: ['« Souhait » : il manque une réponse. Rien n’a été enregistré.'] },
    });
    // By its button, from who made it alone.
    expect(await say('e02', 'souhait retirer 1')).toBe('Ce souhait n’est pas le vôtre.');
    expect(await say('e02', 'souhait retirer 9')).toBe('Je ne trouve pas de souhait n° 9.');
    expect(await press('e01', 'wishDrop')).toBe('Souhait retiré.');
    expect(wishes.map(({ words }) => words)).toEqual(['une sieste']);
    // In help, in the menu, in what is planned, and in the table of acts.
    const words = await world.engine.words({ ...from, user: 'e01' });
    expect(words).toMatchObject([{ word: 'souhait', what: 'faire un souhait' }]);
    expect((await world.engine.upcoming())[0]).toMatchObject({ what: 'les bougies' });
    expect(actsPage(wishing)).toContain(
      '| `wish-drop` | **retirer** / **retirer**, drop | a wish | `wishDrop` Retirer | – | eig; `mustBeTheirs` | – |',
    );
  });
});
