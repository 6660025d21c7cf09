import { isSelect, type Message, type Section, type Text } from '../message.ts';
import { plainMessage, plainText } from '../plain.ts';

/** The same in text alone: each button with its address, on lines of its own. */

type Around = { footer: readonly Text[]; colon: string };

const actionLines = ({ actions }: Section, colon: string): string[] => {
  if (!actions) return [];
  const all = isSelect(actions) ? [actions] : actions;
  return all.flatMap(({ label, page }) =>
    page === undefined ? [] : [`${label}${colon.trimEnd()}\n${page}`],
  );
};

/** What a select offers is on its page. */
const withoutActions = (section: Section): Section => {
  const { actions, ...rest } = section;
  return actions ? rest : section;
};

const sectionText = (section: Section, colon: string): string =>
  [plainMessage({ sections: [withoutActions(section)] }), ...actionLines(section, colon)]
    .filter((part) => part !== '')
    .join('\n\n');

export const mailText = ({ sections }: Message, { footer, colon }: Around): string =>
  [
    ...sections.map((one) => sectionText(one, colon)).filter((part) => part !== ''),
    '-- ',
    footer.map(plainText).join('\n\n'),
  ].join('\n\n');
