import { strong } from '../../src/chat/message.ts';
import { whatIsTyped } from '../../src/engine/practice/acts/about.ts';
import { actOn } from '../../src/engine/practice/acts/act.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { plainWord } from '../../src/rituals/words/letters.ts';
import { replyWith } from '../../src/engine/practice/outcome.ts';

const acronym = whatIsTyped({ name: 'an acronym, or all', sample: 'PRADA' });

export const lexicon = actOn(acronym, {
  name: 'challenge-lexicon',
  verb: ({ challenge }) => challenge.verbs.lexicon,
  handle({ about: typed }, { texts }) {
    const { title, entries, unknown } = texts.challenge.lexicon;
    const wanted = Object.entries(entries).filter(
      ([name]) => typed === '' || plainWord(name) === plainWord(typed),
    );
    if (wanted.length === 0) return refuse(unknown(typed.slice(0, 40)));
    const list = wanted.map(([name, what]) => [strong(name), ` : ${what}`]);
    return replyWith({ title: [title], list });
  },
});
