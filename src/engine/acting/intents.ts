import { INTENTS, type Intent } from '../../rituals/words/intents.ts';

/** What people come for, by the name of the command that does it. */
const COMMANDS: Readonly<Record<Intent, readonly string[]>> = {
  answer: ['home', 'standup'],
  ask: ['help', 'workshop', 'call', 'skill-who-knows', 'community-join'],
  team: ['challenge', 'dataset', 'milestone', 'side-track'],
  cohort: ['digest', 'gazette', 'cohort', 'pairing'],
  settings: ['account', 'skill-declare', 'pause', 'resume', 'away', 'community-leave', 'about'],
};

const belongs = (name: string) => (begun: string) => name === begun || name.startsWith(`${begun}-`);

/** Nobody is left without a place: what is in no list is a setting. */
export const intentOf = (name: string): Intent =>
  INTENTS.find((intent) => COMMANDS[intent].some(belongs(name))) ?? 'settings';

/** By intent, and as listed within each. */
export const inOrderOfUse = <Listed extends { intent: Intent }>(all: readonly Listed[]): Listed[] =>
  INTENTS.flatMap((intent) => all.filter((one) => one.intent === intent));
