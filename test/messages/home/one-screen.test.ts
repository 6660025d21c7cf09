import { describe, expect, it } from 'vitest';
import type { Section } from '../../../src/chat/message.ts';
import { onOneScreen } from '../../../src/messages/home/one-screen.ts';
import { textsIn } from '../../../src/texts/index.ts';

const texts = textsIn('fr');
const button = (label: string) => ({ id: 'x', label, payload: '' });
const round = (name: string): Section => ({ text: [name], actions: [button('Répondre'), button('Passer')] });
const labels = (sections: readonly Section[]) =>
  sections.flatMap(({ actions = [] }) => [actions].flat().map(({ label }) => label));

describe('the day', () => {
  it('is shown whole when it has six buttons or fewer', () => {
    const day = [{ title: ['Votre journée'] }, round('a'), round('b'), round('c')];
    expect(onOneScreen(day, texts)).toEqual(day);
  });

  it('has six buttons at most, the last of which shows the rest', () => {
    const shown = onOneScreen([{ title: ['Votre journée'] }, ...['a', 'b', 'c', 'd'].map(round)], texts);
    expect(labels(shown)).toEqual(['Répondre', 'Passer', 'Répondre', 'Passer', 'Tout voir']);
  });

  it('is cut where a list gets long, and announces nothing that it leaves out', () => {
    const list = Array.from({ length: 20 }, (_, at) => [`ligne ${at}`]);
    const shown = onOneScreen(
      [{ title: ['Votre journée'] }, round('a'), { title: ['À venir'] }, { list }],
      texts,
    );
    expect(shown.map(({ title }) => title)).toEqual([['Votre journée'], undefined, undefined]);
    expect(labels(shown)).toEqual(['Répondre', 'Passer', 'Tout voir']);
  });
});
