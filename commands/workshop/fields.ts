import { choice } from '../../src/engine/practice/fields/choice.ts';
import { wholeNumber } from '../../src/engine/practice/fields/number.ts';
import { checked, fields } from '../../src/engine/practice/fields/set.ts';
import { link, long, text } from '../../src/engine/practice/fields/text.ts';
import { isWrongLink } from '../../src/rituals/words/web-link.ts';
import { readMinutes } from '../../src/rituals/words/numbers.ts';
import { FOR_WHOM, FORMATS, type Offer, RANGES, TEXT_LIMITS } from '../../src/rituals/workshop/workshop.ts';
import type { Texts } from '../../src/texts/index.ts';
import { startFields, startIn } from './start.ts';

const labelled = (name: keyof Texts['workshopWords']['typedLabels']) => ({
  label: ({ workshop }: Texts) => workshop.labels[name],
  typed: ({ workshopWords }: Texts) => workshopWords.typedLabels[name],
});

const hinted = (name: keyof Texts['workshop']['hints']) => ({
  hint: ({ workshop }: Texts) => workshop.hints[name],
});

const title = (question: 'title' | 'wish') =>
  text({
    ...labelled('title'),
    question: ({ workshop }) => workshop.questions[question],
    max: TEXT_LIMITS.title,
    required: true,
  });

const description = long({
  ...labelled('description'),
  question: ({ workshop }) => workshop.questions.description,
  max: TEXT_LIMITS.description,
});

const where = text({
  ...labelled('where'),
  ...hinted('where'),
  max: TEXT_LIMITS.where,
  clean: {
    read: (given) => (isWrongLink(given) ? undefined : given),
    fault: ({ workshopRefused }) => workshopRefused['wrong-link'],
  },
});

const count = (name: keyof typeof RANGES) => wholeNumber({ ...labelled(name), ...RANGES[name] });

export type Offered = { offer: Offer; startsAt?: Temporal.Instant };

/** Date and time are read on this clock. */
export const offerFields = (zone: string) =>
  checked(
    fields({
      title: title('title'),
      description,
      ...startFields({ required: false }),
      where,
      minutes: wholeNumber({ ...labelled('minutes'), ...RANGES.minutes, read: readMinutes }),
      places: count('places'),
      format: choice({
        ...labelled('format'),
        values: FORMATS,
        labels: ({ workshop }) => workshop.formats,
        words: ({ workshopWords }) => workshopWords.formatWords,
        usual: FORMATS[0],
      }),
      forWhom: choice({
        ...labelled('forWhom'),
        values: FOR_WHOM,
        labels: ({ workshop }) => workshop.forWhom,
        words: ({ workshopWords }) => workshopWords.forWhomWords,
        usual: FOR_WHOM[0],
      }),
      minimum: wholeNumber({
        ...labelled('minimum'),
        ...hinted('minimum'),
        ...RANGES.minimum,
      }),
      cutoff: wholeNumber({ ...labelled('cutoff'), ...hinted('cutoff'), ...RANGES.cutoff }),
    }),
    ({ date, time, ...offer }, _, reading) => {
      const start = startIn({ date, time }, zone, reading);
      return 'errors' in start ? start : { given: { offer, ...start } };
    },
  );

export const wishFields = fields({ title: title('wish'), description });

export const reasonFields = fields({
  reason: long({ label: ({ workshop }) => workshop.labels.reason, max: TEXT_LIMITS.reason }),
});

export const notesFields = fields({
  notes: link({
    label: ({ workshop }) => workshop.labels.notes,
    ...hinted('notes'),
    max: TEXT_LIMITS.notes,
    required: true,
    refused: { required: ({ workshopRefused }) => workshopRefused.notes },
    wrong: ({ workshopRefused }) => workshopRefused.notes,
  }),
});

export const answerFields = fields({
  answer: long({
    label: ({ workshop }) => workshop.labels.answer,
    question: ({ workshop }) => workshop.questions.answer,
    ...hinted('answer'),
    max: TEXT_LIMITS.answer,
    required: true,
  }),
});
