import { practice } from '../../src/engine/practice/acts/practice.ts';
import { declare } from './declare.ts';
import { skillFields } from './fields.ts';
import { findKnowers } from './who-knows.ts';

const ROLES = ['eig', 'mentor', 'coordination', 'community'] as const;

/** `competences`: alone, the form; with labelled lines, the declaration. */
const declaring = practice({
  name: 'skill-declare',
  intent: 'settings',
  words: (texts) => texts.skill.declare.words,
  roles: ROLES,
  summary: (texts) => texts.skill.declare.summary,
  acts: [declare],
  alone: declare,
  otherwise: (text) => (skillFields.readLines(text) ? { act: declare, rest: text } : undefined),
  // « compétences partagées hier » is an answer.
  strict: true,
});

const SUBJECT_MAX = 100;

/** `qui-sait` and a subject. */
const finding = practice({
  name: 'skill-who-knows',
  intent: 'ask',
  words: (texts) => texts.skill.whoKnows.words,
  roles: ROLES,
  summary: (texts) => texts.skill.whoKnows.summary,
  acts: [findKnowers],
  alone: findKnowers,
  otherwise: (text) => (text.length > SUBJECT_MAX ? undefined : { act: findKnowers, rest: text }),
  strict: true,
});

export const skill = [...declaring, ...finding];
