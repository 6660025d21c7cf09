import { isSelect, type Message, type Section, type Text } from '../message.ts';
import { plainMessage, plainText } from '../plain.ts';

/** The same in text alone: each button with its address, on lines of its own. */

const actionLines = ({ actions }: Section): string[] => {
  if (!actions) return [];
  const all = isSelect(actions) ? [actions] : actions;
  return all.flatMap(({ label, page }) => (page === undefined ? [] : [`${label} :\n${page}`]));
};

/** What a select offers is on its page. */
const withoutActions = (section: Section): Section => {
  const { actions, ...rest } = section;
  return actions ? rest : section;
};

const sectionText = (section: Section): string =>
  [plainMessage({ sections: [withoutActions(section)] }), ...actionLines(section)]
    .filter((part) => part !== '')
    .join('\n\n');

export const mailText = ({ sections }: Message, footer: readonly Text[]): string =>
  [
    ...sections.map(sectionText).filter((part) => part !== ''),
    '-- ',
    footer.map(plainText).join('\n\n'),
  ].join('\n\n');
