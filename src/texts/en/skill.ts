import type { SkillTexts } from '../fr/skill.ts';

export const skill: SkillTexts = {
  declare: {
    words: ['skills', 'skill'],
    summary: { usage: 'skills', what: 'say what you can help with, or want to learn' },
  },
  whoKnows: {
    words: ['who-knows', 'whoknows'],
    summary: { usage: 'who-knows rgaa', what: 'who can help with a subject' },
  },
  formTitle: 'My skills',
  labels: {
    expert: 'I master',
    peer: 'I know well',
    learning: 'I want to learn',
    suggested: 'I may be asked',
    cap: 'Times a month, at most',
  },
  hints: {
    expert: 'Words separated by commas, for instance: rgaa, postgis',
    suggested: 'Optional. Without your consent nobody finds you here and I suggest no request to you.',
  },
  options: { yes: 'Yes, I agree', no: 'No' },
  typedLabels: {
    expert: ['expert', 'i-master', 'master'],
    peer: ['peer', 'i-know', 'i-know-well', 'know'],
    learning: ['learn', 'learning', 'i-want-to-learn'],
    suggested: ['ask-me', 'i-may-be-asked', 'consent', 'suggestions'],
    cap: ['a-month', 'per-month', 'cap'],
  },
  levels: { expert: 'masters it', peer: 'knows it well', learning: 'wants to learn' },
  saved: 'Saved.',
  consenting: (cap) =>
    `You agree to be found with “who-knows” and to have requests suggested to you: ${cap} a month at most, never two days running. Not answering is fine.`,
  notConsenting:
    'Nobody finds you with “who-knows”, and I suggest no request to you. To agree: “skills ask-me: yes”.',
  none: 'You have not listed any skills yet.',
  howTo:
    'To change it: “skills”, or in words, one line per subject, “skills expert: rgaa, dsfr”, “learn: postgis”, “ask-me: yes”, “per month: 2”.',
  found: 'Who can help with',
  nobody: 'Nobody who agrees to be found has listed this subject. Ask with “peer-help”: someone may know.',
  consentOnly: 'Only people who agreed to it are listed here.',
  empty: 'Tell me which subject, for instance “who-knows rgaa”.',
  refused: {
    'too-many-skills': (max) =>
      `${max} subjects at most. Nothing was saved: keep those you may be asked about.`,
    'skill-too-long': (max) =>
      `A subject holds ${max} characters. Nothing was saved: shorten it and send again.`,
  },
  stored: {
    kinds: {
      skills: { what: 'skills', why: 'suggest requests to you' },
      consents: { what: 'consent to be asked', why: 'ask only those who agree' },
    },
    purged: {
      skills: 'Skills and consents',
    },
    readers: {
      skills: 'the whole cohort and its community will read it when they look for someone who can help',
    },
  },
};
