import { yesNo } from '../../src/engine/practice/fields/choice.ts';
import { wholeNumber } from '../../src/engine/practice/fields/number.ts';
import { checked, fields } from '../../src/engine/practice/fields/set.ts';
import { list } from '../../src/engine/practice/fields/text.ts';
import {
  CAP,
  checkDeclared,
  type Declared,
  type Level,
  LEVELS,
  skillsIn,
} from '../../src/rituals/skill/skill.ts';

const LIST_MAX = 600;

const atLevel = (level: Level) =>
  list({
    label: ({ skill }) => skill.labels[level],
    typed: ({ skill }) => skill.typedLabels[level],
    ...(level === 'expert' ? { hint: ({ skill }) => skill.hints.expert } : {}),
    max: LIST_MAX,
  });

const shown = fields({
  expert: atLevel('expert'),
  peer: atLevel('peer'),
  learning: atLevel('learning'),
  suggested: yesNo({
    label: ({ skill }) => skill.labels.suggested,
    typed: ({ skill }) => skill.typedLabels.suggested,
    hint: ({ skill }) => skill.hints.suggested,
    yes: ({ skill }) => skill.options.yes,
    no: ({ skill }) => skill.options.no,
  }),
  cap: wholeNumber({
    label: ({ skill }) => skill.labels.cap,
    typed: ({ skill }) => skill.typedLabels.cap,
    min: 1,
    max: CAP.most,
    usual: CAP.usual,
  }),
});

/** `words`: as typed, since a normalised keyword hides an e-mail address. Earlier ones too: they may get new readers. */
type Given = Declared & { words: readonly string[] };

export const skillFields = checked(shown, (given, _before, { texts }) => {
  const skills = skillsIn(given);
  const fault = checkDeclared({ skills });
  if (fault) return { errors: { [fault.level]: [texts.skill.refused[fault.code](fault.max)] } };
  const words = LEVELS.map((level) => given[level]);
  const read: Given = { skills, suggested: given.suggested, monthlyCap: given.cap, words };
  return { given: read };
});
