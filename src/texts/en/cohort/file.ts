import type { QuestionFault } from '../../../rituals/standup/own-questions.ts';
import type { CohortFileTexts } from '../../fr/cohort/file.ts';
import { standupRhythm } from '../standup/rhythm.ts';

const list = new Intl.ListFormat('en', { type: 'disjunction' });
const { questionFaults } = standupRhythm;

/** The sentence includes the line of the file, like any other fault. */
const questionSentence = <Code extends QuestionFault['code']>(fault: QuestionFault<Code>): string => {
  const say: (given: QuestionFault<Code>) => string = questionFaults[fault.code];
  return say(fault)
    .replace(' Nothing was saved yet.', '')
    .replace(/^Line \d+: /, '');
};

const expectedKinds = {
  mapping: 'a block of keys (key: value)',
  list: 'a list, in brackets or with one dash per line',
  text: 'some text, in quotes if it is a number',
  number: 'a whole number',
};

const problems: CohortFileTexts['problems'] = {
  'empty-file': () => 'the file is empty. Start from the example demo/cohort.yml.',
  'not-a-mapping': () =>
    'the file must begin with keys, such as “cohort:” or “people:”. Start from the example demo/cohort.yml.',
  'unknown-key': ({ key, guess }) =>
    guess
      ? `the key “${key}” is not known. Did you mean “${guess}”?`
      : `the key “${key}” is not known here. Remove it, or correct its name.`,
  missing: ({ key }) => `“${key}” is missing. Add this key here.`,
  blank: ({ key }) => `“${key}” is empty. Complete the value, or remove the key if it is optional.`,
  'wrong-type': ({ key, expected: what }) =>
    `“${key}” does not have the right shape. Write ${expectedKinds[what]}.`,
  'unknown-value': ({ key, value, allowed }) =>
    `“${value}” is not a possible value for “${key}”. Choose ${list.format(allowed)}.`,
  'too-long': ({ key, max }) => `“${key}” is too long. Shorten it to ${max} characters at most.`,
  'bad-id': ({ value }) =>
    `the identifier “${value}” does not have the right shape. Write 1 to 40 small letters without accents, digits or hyphens.`,
  'bad-email': ({ value }) => `“${value}” is not a mail address. Write for instance first.last@example.org.`,
  'bad-date': ({ value }) =>
    `“${value}” is not a date of the calendar. Write year-month-day, for instance 2026-09-14.`,
  'bad-hour': ({ value }) => `“${value}” is not a time of day. Write for instance "09:30", in quotes.`,
  'bad-interval': ({ value }) =>
    `“${value}” is not a possible number of weeks. Write a whole number from 1 to 8.`,
  'unknown-timezone': ({ value }) =>
    `the time zone “${value}” does not exist. Write a name such as Europe/Paris or Indian/Reunion.`,
  'unknown-holidays': ({ value }) =>
    `the holiday calendar “${value}” is not known. Write for instance FR, FR-AM (Alsace-Moselle) or FR-RE (Réunion).`,
  'all-or-list': ({ key }) => `“${key}” takes all, or a list of challenge identifiers in brackets.`,
  'reserved-id': ({ id }) =>
    `“${id}” already means something else in this file. Give this challenge another identifier.`,
  'duplicate-id': ({ id, in: where }) =>
    `the identifier “${id}” is already taken under ${where}. Choose another, or remove the repeated line.`,
  'shared-account': ({ key, value, others }) =>
    `“${value}” (${key}) already belongs to the person ${others}. Correct one of the two, or keep only one person.`,
  'shared-channel': ({ value, others }) =>
    `the address “${value}” is already that of the channel ${others}. Give each channel its own.`,
  'listed-twice': ({ key, value }) => `“${value}” is twice in “${key}”. Keep one.`,
  'no-such-person': ({ id }) =>
    `the person ${id} does not exist. Add them under people, or correct the identifier.`,
  'no-such-channel': ({ id }) =>
    `the channel ${id} does not exist. Add it under channels, or correct the name.`,
  'no-such-challenge': ({ id }) =>
    `the challenge ${id} does not exist. Add it under challenges, or correct the identifier.`,
  'no-such-audience': ({ id }) =>
    `“${id}” means nobody. Write cohort, mentors, coordination, community or the identifier of a challenge.`,
  'wrong-role': ({ person, role }) =>
    `the person ${person} does not have the role ${role}. Add it to their roles under people, or choose someone else.`,
  'not-in-team': ({ person, challenge }) =>
    `the person ${person} does not belong to the challenge ${challenge}. Choose one of its mentors or EIGs.`,
  'wrong-audience': ({ channel, allowed }) =>
    `the channel ${channel} is not open to the right people. Choose a channel whose “for” is ${list.format(allowed)}.`,
  'personal-recap': () =>
    'an answer by person is read by the team alone. Write recap: team, or answer_by: team.',
  'ends-first': ({ starts, ends }) =>
    `the end (${ends}) comes before the start (${starts}). Correct one of the two dates.`,
  'outside-hours': ({ key, value, opens, closes }) =>
    `“${key}” at ${value} is outside working hours. Choose a time between ${opens} and ${closes}.`,
  'closes-first': ({ opens, closes }) =>
    `the ritual closes (${closes}) before it opens (${opens}). Choose a later closing.`,
  'reminder-outside': ({ reminds, opens, closes }) =>
    `the reminder (${reminds}) is not between the opening (${opens}) and the closing (${closes}). Move it in between, or remove it.`,
  'end-without-ground': ({ dataset }) =>
    `dataset ${dataset} is closed without a ground. Add “ground”: the text of the law, or what decided the team.`,
  'reason-without-block': ({ dataset }) =>
    `dataset ${dataset} has a reason for being blocked but is neither waiting nor blocked. Add state: blocked or state: waiting, or remove “reason”.`,
  'block-without-reason': ({ dataset }) =>
    `dataset ${dataset} is waiting or blocked without a reason. Add “reason”, or remove “state”.`,
  'no-dataset-page': ({ value }) =>
    `“${value}” is not the page of a dataset. Write an address such as https://www.data.gouv.fr/fr/datasets/name-of-the-dataset/.`,
  'no-such-milestone': ({ id }) =>
    `milestone ${id} is not in the template. Correct its name, or add “title” and “on” to make it one of your own.`,
  'whose-milestone': ({ id, needed }) =>
    needed
      ? `milestone ${id} belongs to a challenge. Add “challenge”.`
      : `milestone ${id} belongs to the whole cohort. Remove “challenge”.`,
  'own-without-date': ({ id }) => `milestone ${id}, added to the template, has no date. Add “on”.`,
  'outside-programme': ({ on, from, until }) =>
    `${on} is outside the programme, which goes from ${from} to ${until}. Correct this date.`,
  'before-dependency': ({ on, other, otherOn }) =>
    `${on} comes before “${other}” (${otherOn}), which this milestone waits for. Choose a later date, or move the other one too.`,
  'no-link': ({ value }) => `“${value}” is not an address. Write it in full: https://…`,
  'not-with': ({ key, questions }) =>
    `“${key}” is not used with the ${questions} questions. Remove this key, or change “questions”.`,
  'unknown-questions': () =>
    `“questions” expects ${list.format(['weekly', 'daily', 'arrival', 'plenary', 'handover', 'mentor'])}, or a list of questions, one per line.`,
  'bad-question': ({ fault }) => questionSentence(fault),
  'not-asked-so': ({ questions, answerBy }) =>
    `the ${questions} questions need “answer_by: ${answerBy}”. Correct this key.`,
  'launch-contact': ({ key }) =>
    `before the launch, a “${key}” contact is needed. Add it under cohort, contacts.`,
  'launch-privacy': ({ key }) =>
    `before the launch, the notice must say “${key}”. Add it under cohort, privacy.`,
  'no-goal': ({ challenge }) =>
    `the challenge ${challenge} has no goal. Add “goal”: a sentence that the whole cohort understands.`,
  'no-eig': ({ challenge }) => `the challenge ${challenge} has no EIG. Add the team under “eig”.`,
  'no-mentor': ({ challenge }) =>
    `the challenge ${challenge} has no mentor. Add at least one person under “mentors”.`,
  'no-one-in-charge': ({ challenge }) =>
    `the challenge ${challenge} has no person in charge. Add “in_charge”: the bot will write to them.`,
  'wrong-length': ({ challenge, starts, ends }) =>
    `the challenge ${challenge} runs from ${starts} to ${ends}. A challenge lasts 9 to 12 months: correct its dates.`,
  'lone-eig': ({ challenge }) => `the challenge ${challenge} has only one EIG: plan for a pair.`,
};

export const cohortFile: CohortFileTexts = {
  atLine: (line, sentence) => `Line ${line}: ${sentence}`,
  problems,
  yaml: {
    syntax: () => 'the file cannot be read from here on. Check the alignment, quotes, brackets and braces.',
    tab: () => 'this line begins with a tab. Replace it with spaces.',
    'unquoted-colon': () => 'there are two “:” in this line. Put the text in quotes.',
    'several-documents': () => 'a second document begins here. Remove the “---” line.',
    'bad-key': () => 'this key is not a simple word. Write “key: value”.',
    'too-large': () => 'the file is over 400 kB. Remove what does not describe the cohort.',
    'too-many-aliases': () => 'too many references (*name) in this file. Write the values in full.',
    'duplicate-key': ({ name }) => `the key “${name}” is already given above. Keep one.`,
    'forbidden-key': ({ name }) => `the key “${name}” is refused for safety. Remove it.`,
    'unknown-alias': ({ name }) =>
      `the reference *${name} stands for nothing. Define &${name} above, or write the value. Text that begins with * goes in quotes.`,
    'custom-tag': ({ name }) =>
      `the tag “${name}” is not accepted. Remove it; text that begins with “!” goes in quotes.`,
  },
};
