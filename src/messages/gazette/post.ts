import { type Message, message, said, type Section } from '../../chat/message.ts';
import { GAZETTE_PARTS, type GazettePart } from '../../rituals/gazette/gazette.ts';
import { cohortOf } from '../../store/cohort/cohort.ts';
import { type Gazette, gazetteOf } from '../../store/gazette/gazettes.ts';
import { defineMessage, type Reader } from '../define.ts';

const filledLines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

const sectionOf = (part: GazettePart, words: string, { texts }: Reader): Section =>
  part === 'opening'
    ? { text: [said(words)] }
    : {
        text: [{ strong: texts.gazette.parts[part].title }],
        list: filledLines(words).map((line) => [said(line)]),
      };

/** The newsletter as the cohort reads it, without empty parts. */
export const gazetteMessage = async (gazette: Gazette, reader: Reader): Promise<Message> => {
  const { texts, scope } = reader;
  const label = (await cohortOf(scope))?.coordinationLabel ?? '';
  return message(
    { title: [said(texts.gazette.title(texts.dates.week(gazette.week)))] },
    ...GAZETTE_PARTS.filter((part) => gazette[part] !== '').map((part) =>
      sectionOf(part, gazette[part], reader),
    ),
    ...(label === '' ? [] : [{ text: [said(texts.gazette.signed(label))] }]),
  );
};

export const gazettePost = defineMessage({
  kind: 'gazette',
  shows: ({ cohortId, subject: week }) => [`gazette:${cohortId}:${week}`],
  async render(week, reader) {
    const gazette = await gazetteOf(reader.scope, week);
    return gazette?.sentOn ? gazetteMessage(gazette, reader) : undefined;
  },
});
