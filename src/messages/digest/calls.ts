import { said, type Text } from '../../chat/message.ts';
import { briefOf } from '../../rituals/digest/digest.ts';
import { askOf } from '../../store/call/calls.ts';
import { openAskIds } from '../../store/digest/page-facts.ts';
import type { Line, Part } from './part.ts';
import { teamSignature } from './words.ts';

/** Public questions to the coordination without an answer, oldest first. */
export const openAsks: Part = {
  name: 'asks',
  gather: async (scope) => (await openAskIds(scope)).map(({ id }) => ({ what: 'ask', id })),
  async say(facts, { scope, texts }) {
    const lines: Line[] = [];
    for (const { id = '' } of facts) {
      const ask = await askOf(scope, { id });
      if (!ask) continue;
      const line = (text: string): Text => [
        texts.digest.asked.number(ask.number),
        said(text),
        ...teamSignature(ask.team, texts),
      ];
      const short = briefOf(ask.text);
      lines.push({ brief: line(short), ...(short === ask.text ? {} : { full: line(ask.text) }) });
    }
    return lines;
  },
};
