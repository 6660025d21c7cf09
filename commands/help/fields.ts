import { harmless } from '../../src/chat/plain.ts';
import { choice } from '../../src/engine/practice/fields/choice.ts';
import { type FieldKind, oneText } from '../../src/engine/practice/fields/kind.ts';
import { fields } from '../../src/engine/practice/fields/set.ts';
import { long, text } from '../../src/engine/practice/fields/text.ts';
import {
  AUDIENCES,
  ENDINGS,
  type HelpAudience,
  LIMITS,
  readTags,
  tagFault,
  URGENCIES,
} from '../../src/rituals/help/request.ts';
import type { Role } from '../../src/rituals/people/roles.ts';
import type { HelpRequest } from '../../src/store/help/requests.ts';
import type { Texts } from '../../src/texts/index.ts';

/** Community members only ask the community. */
const circlesOf = (roles: readonly Role[]): readonly [HelpAudience, ...HelpAudience[]] =>
  roles.some((role) => role !== 'community') ? AUDIENCES : ['community'];

type Labelled = Exclude<keyof Texts['helpWords']['typedLabels'], 'urgency' | 'audience'>;

const wordsOf = (name: Labelled) => ({
  label: ({ help }: Texts) => help.labels[name],
  typed: ({ helpWords }: Texts) => helpWords.typedLabels[name],
  question: ({ help }: Texts) => help.questions[name],
});

/** Five keywords and what separates them. */
const TAGS_MAX = 160;

const tagsAsText = text({ ...wordsOf('tags'), hint: ({ help }) => help.tagsHint, max: TAGS_MAX });

const tags: FieldKind<readonly string[]> = {
  show: (name, before, reading) => tagsAsText.show(name, before?.join(', '), reading),
  read(raw, before = [], { texts }) {
    const read = raw === undefined ? before : readTags(harmless(oneText(raw) ?? ''));
    const fault = tagFault(read);
    return fault ? { fault: [texts.helpRefused[fault.code](fault.max)] } : { value: read };
  },
  typedLabels: tagsAsText.typedLabels,
};

const urgency = choice({
  label: ({ help }) => help.labels.urgency,
  typed: ({ helpWords }) => helpWords.typedLabels.urgency,
  values: URGENCIES,
  labels: ({ help }) => help.urgencies,
  words: ({ helpWords }) => helpWords.urgencyWords,
  usual: 'week',
});

const audienceAmong = (circles: readonly [HelpAudience, ...HelpAudience[]]) =>
  choice<HelpAudience>({
    label: ({ help }) => help.labels.audience,
    typed: ({ helpWords }) => helpWords.typedLabels.audience,
    values: circles,
    labels: ({ help }) => help.audiences,
    words: ({ helpWords }) => helpWords.audienceWords,
    usual: circles[0],
    refused: ({ help, helpRefused }) => helpRefused.audience(circles.map((circle) => help.audiences[circle])),
  });

export const requestFields = (roles: readonly Role[]) =>
  fields({
    subject: text({ ...wordsOf('subject'), max: LIMITS.subject, required: true }),
    urgency,
    audience: audienceAmong(circlesOf(roles)),
    tags,
    context: long({ ...wordsOf('context'), max: LIMITS.context }),
    tried: long({ ...wordsOf('tried'), max: LIMITS.tried }),
  });

export const closingFields = fields({
  ending: choice({
    label: ({ help }) => help.labels.ending,
    values: ENDINGS,
    labels: ({ help }) => help.endings,
  }),
  learnt: long({
    label: ({ help }) => help.labels.learnt,
    hint: ({ help }) => help.learntHint,
    max: LIMITS.learnt,
  }),
});

export const reasonField = ({ number }: HelpRequest) =>
  fields({
    reason: long({
      label: ({ help }) => help.labels.reason,
      max: LIMITS.reason,
      required: true,
      refused: { required: ({ helpRefused }) => helpRefused.reason(number) },
    }),
  });
