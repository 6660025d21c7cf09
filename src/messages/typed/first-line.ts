/** A glance of a phone. */
const SHOWN_MAX = 80;

/** The first line of a text, cut to what a glance reads. */
export const firstLineOf = (text: string): string => {
  const [line = '', ...others] = text.split('\n');
  return line.length > SHOWN_MAX || others.length > 0 ? `${line.slice(0, SHOWN_MAX)}…` : line;
};
