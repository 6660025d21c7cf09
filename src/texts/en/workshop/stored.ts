import type { WorkshopStoredTexts } from '../../fr/workshop/stored.ts';

export const workshopStored: WorkshopStoredTexts = {
  kinds: {
    workshops: { what: 'workshops you give or wish for', why: 'organise them' },
    seats: { what: 'workshops you signed up for', why: 'hold your place' },
    feeds: { what: 'fingerprint of your calendar address', why: 'let nobody else open it' },
  },
  purged: {
    workshops: 'Workshops',
    'workshops without a date': 'Workshops without a date',
  },
  readers: {
    offer: 'the whole cohort will read it right away',
    trainer: 'whoever gave the training will read it, without your name',
  },
};
