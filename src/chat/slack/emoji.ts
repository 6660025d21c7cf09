import type { types } from '@slack/bolt';

type Element = types.RichTextElement;

/** « :tada: »: Slack gives emoji by name. A tone of skin has no place in what we send; « 10:30:45 » has no emoji. */
const EMOJI = /(?<!\w):((?=[^:]{0,80}[a-z]|[+-]1:)[a-z0-9_+'-]{1,80}):(?::skin-tone-[2-6]:)?(?!\w)/g;

const textElement = (text: string): Element[] => (text === '' ? [] : [{ type: 'text', text }]);

/** What a person typed, with their emoji as such: in rich text, a name between colons stays a name. */
export const withEmoji = (words: string): Element[] => {
  const elements: Element[] = [];
  let at = 0;
  for (const found of words.matchAll(EMOJI)) {
    const [whole, name = ''] = found;
    // « ::name: » is code, unless one emoji follows another.
    if (words[found.index - 1] === ':' && found.index !== at) continue;
    elements.push(...textElement(words.slice(at, found.index)), {
      type: 'emoji',
      name,
    });
    at = found.index + whole.length;
  }
  return [...elements, ...textElement(words.slice(at))];
};
