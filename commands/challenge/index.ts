import { z } from 'zod';
import { message, strong } from '../../src/chat/message.ts';
import { type AnyCommand, defineCommand, type Outcome } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { teamPage } from '../../src/messages/challenge/page.ts';
import { readVerb } from '../../src/rituals/words/verbs.ts';
import { plainWord } from '../../src/rituals/words/letters.ts';
import { LOCALES, type Texts } from '../../src/texts/index.ts';
import { pageOf } from './page.ts';
import { draftPoint, sponsorPoint } from './point.ts';

const VERBS = LOCALES.map(({ challenge }) => challenge.verbs);

/** « Défi du jour : … » is an answer, not an order. */
const order = z
  .string()
  .trim()
  .refine((text) => text === '' || readVerb(text, VERBS) !== undefined);

/** All the acronyms, or the one asked for. */
const lexiconReply = (typed: string, { challenge: { lexicon: words } }: Texts): Outcome => {
  const entries = Object.entries(words.entries);
  const wanted = typed === '' ? entries : entries.filter(([name]) => plainWord(name) === plainWord(typed));
  if (wanted.length === 0) return refuse(words.unknown(typed.slice(0, 40)));
  return {
    answer: {
      reply: message({
        title: [words.title],
        list: wanted.map(([name, what]) => [strong(name), ` : ${what}`]),
      }),
    },
  };
};

const word = defineCommand({
  name: 'challenge',
  door: { words: (texts) => texts.challenge.words },
  roles: ['eig', 'mentor'],
  forChallenge: true,
  summary: (texts) => texts.challenge.summary,
  input: order,
  async handle(call, tools) {
    const asked = readVerb(call.input, VERBS);
    if (asked?.verb === 'lexicon') return lexiconReply(asked.rest, tools.texts);
    const { challenge } = call;
    if (!challenge) return refuse(tools.texts.challenge.refused['no-challenge']);
    const page = pageOf(challenge, call, tools);
    if (asked?.verb === 'point') return draftPoint(asked.rest, page);
    return { answer: { reply: await teamPage(page) } };
  },
});

export const challenge: readonly AnyCommand[] = [word, ...sponsorPoint];
