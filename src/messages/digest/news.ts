import { said } from '../../chat/message.ts';
import { goodNewsBetween, goodNewsOf } from '../../store/digest/good-news.ts';
import type { Line, Part } from './part.ts';
import { teamSignature } from './words.ts';

/** News that teams share with everyone. */
export const goodNewsPart: Part = {
  name: 'good-news',
  gather: async (scope, { since, sunday }) =>
    (await goodNewsBetween(scope, since, sunday)).map(({ id }) => ({ what: 'told', id })),
  async say(facts, { scope, texts }) {
    const lines: Line[] = [];
    for (const { id = '' } of facts) {
      const news = await goodNewsOf(scope, id);
      if (news) lines.push({ brief: [said(news.text), ...teamSignature(news.team, texts)] });
    }
    return lines;
  },
};
