import type { DatasetStoredTexts } from '../../fr/dataset/stored.ts';

export const datasetStored: DatasetStoredTexts = {
  kinds: {},
  purged: {
    'who could unblock datasets': 'Who could unblock a dataset',
  },
  readers: {
    title: 'your team and its mentors will read it right away, and the whole cohort in the list of datasets',
    words: 'your team and its mentors will read it right away',
  },
};
