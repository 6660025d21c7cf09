import { isSelect, type Section } from '../../chat/message.ts';
import type { Texts } from '../../texts/index.ts';
import { buttonFor } from '../acting/key.ts';
import { homeKeys } from './keys.ts';

/** More than that is no longer a glance: the last of them then opens the rest. */
const BUTTONS = 6;
/** Lines of a list, and sections: what a phone shows without scrolling for long. */
const LINES = 12;

const controlsIn = ({ actions }: Section): number => {
  if (!actions) return 0;
  return isSelect(actions) ? 1 : actions.length;
};

const linesIn = ({ list = [] }: Section): number => 1 + list.length;

const countOf = (sections: readonly Section[], count: (one: Section) => number): number =>
  sections.reduce((sum, one) => sum + count(one), 0);

const fits = (sections: readonly Section[], room: number): boolean =>
  countOf(sections, controlsIn) <= room && countOf(sections, linesIn) <= LINES;

/** As many whole sections as fit, and never a heading without what it announces. */
const whatFits = (sections: readonly Section[]): Section[] => {
  const shown: Section[] = [];
  for (const one of sections) {
    if (!fits([...shown, one], BUTTONS - 1)) break;
    shown.push(one);
  }
  while (shown.length > 1 && isHeading(shown.at(-1))) shown.pop();
  return shown;
};

const isHeading = (one: Section | undefined): boolean =>
  one?.title !== undefined && one.text === undefined && one.list === undefined && one.actions === undefined;

/** The beginning of the day, and « Tout voir » when there is more. */
export const onOneScreen = (sections: readonly Section[], texts: Texts): Section[] =>
  fits(sections, BUTTONS)
    ? [...sections]
    : [...whatFits(sections), { actions: [buttonFor(homeKeys.all, undefined, texts)] }];
