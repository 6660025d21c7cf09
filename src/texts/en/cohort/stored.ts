import type { CohortStoredTexts } from '../../fr/cohort/stored.ts';

export const cohortStored: CohortStoredTexts = {
  kinds: {
    challenges: { what: 'challenges that name you', why: 'know whom to turn to' },
    imports: { what: 'the last imported file of your cohort, which names you', why: 'take an import back' },
    acts: { what: 'acts of the programme team, yours or about you', why: 'say who changed what' },
  },
  purged: {
    'acts of the coordination': 'Acts of the programme team',
    'imported files': 'Imported files',
  },
};
