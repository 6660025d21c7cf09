import { takesNumber, typedOnly } from '../../src/engine/practice/acts/act.ts';
import { practice } from '../../src/engine/practice/acts/practice.ts';
import type { AnyCommand } from '../../src/engine/practice/define.ts';
import type { Role } from '../../src/rituals/people/roles.ts';
import { ask, edit } from './ask.ts';
import { around, dropped, solved } from './close.ts';
import { askFromDataset, askFromStandup } from './from-elsewhere.ts';
import { declineSuggestion, pass } from './pass.ts';
import { listOpen, search, show } from './read.ts';
import { remove } from './remove.ts';
import { joinSameNeed, take } from './take.ts';
import { abandonPreview, confirmPreview, widen } from './widen.ts';

const ROLES: readonly Role[] = ['eig', 'mentor', 'coordination', 'community'];

/** `entraide`: alone or with a few words, the form; with a verb and a number, an act; with labelled lines, a request. */
const word = practice({
  name: 'help',
  intent: 'ask',
  words: (texts) => texts.help.words,
  roles: ROLES,
  summary: (texts) => texts.help.summary,
  acts: [
    ask,
    show,
    listOpen,
    search,
    take,
    joinSameNeed,
    declineSuggestion,
    pass,
    solved,
    around,
    dropped,
    widen,
    confirmPreview,
    edit,
    abandonPreview,
    remove,
    askFromStandup,
    askFromDataset,
  ],
  alone: ask,
  numbered: show,
  exact: true,
  otherwise: (text) => ({ act: ask, rest: text }),
});

/** With anything more than a number, it is a sentence for someone else. */
const spoken = [take, declineSuggestion, pass, dropped].map((act) => ({
  ...typedOnly(act),
  takes: takesNumber,
}));

/** « je prends 12 », « take 12 », without « entraide ». */
const saidAlone = practice({
  name: 'help-says',
  intent: 'ask',
  words: (texts) => texts.helpWords.starts,
  roles: ROLES,
  acts: spoken,
  alone: typedOnly(take),
  numbered: typedOnly(take),
  exact: true,
  strict: true,
});

export const help: readonly AnyCommand[] = [...word, ...saidAlone];
