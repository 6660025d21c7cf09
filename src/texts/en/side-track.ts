import type { SideTrackTexts } from '../fr/side-track.ts';

export const sideTrack: SideTrackTexts = {
  words: ['side-track', 'side-tracks'],
  summary: { usage: 'side-track', what: 'tell what you try beside the challenge, see the gallery' },
  labels: {
    title: 'Title',
    tried: 'What is tried',
    link: 'Link',
    state: 'Where it stands',
    shareable: 'To be shown',
  },
  questions: { title: 'A side track beside the challenge: which one?' },
  hints: {
    shareable:
      'Shown, it is in the gallery and in the showcase of the month. Otherwise your team alone reads it.',
  },
  states: { idea: 'Idea', running: 'Under way', shown: 'Demonstrated', stopped: 'Stopped' },
  shareable: { yes: 'Yes, to the whole cohort', no: 'No, to our team' },
  formTitle: 'A side track',
  title: (number) => `Side track no. ${number}`,
  number: (number) => `no. ${number}`,
  by: (name, team) => (team ? `${name} · ${team}` : name),
  someone: 'Someone in the cohort',
  open: 'see it',
  shared: 'Shown to the whole cohort.',
  kept: 'For your team alone.',
  buttons: {
    tell: 'Tell a side track',
    gallery: 'See the gallery',
    edit: 'Change',
    share: 'Show',
    keep: 'Keep it to us',
    remove: 'Remove',
  },
  mine: {
    title: 'Side tracks',
    none: 'No side tracks yet. A trial, a tool, a joke that works: all of it counts, and nothing is counted.',
    how: 'Or write “side-track tell” and a title, “side-track gallery”, “side-track change 3”, “side-track share 3”.',
  },
  gallery: {
    title: 'Gallery of side tracks',
    none: 'Nothing is shown yet. The first may be yours: “side-track tell”.',
  },
  showcase: {
    title: 'Showcase of the month: side tracks',
    intro: 'What teams try beside their challenge, for pleasure and to learn.',
    how: 'Yours? “side-track tell”. All the others: “side-track gallery”.',
    planned: 'side tracks: showcase of the month',
  },
  page: 'Side tracks',
  saved: {
    told: (number) => `Noted, as no. ${number}.`,
    changed: (number) => `Saved for side track no. ${number}.`,
    shared: (number) => `Side track no. ${number} is in the gallery. The next showcase will have it too.`,
    kept: (number) => `Side track no. ${number} is not shown any more: your team alone reads it.`,
    removed: (number) => `Side track no. ${number} is removed, and its text erased.`,
  },
  refused: {
    required: 'A title is missing: one line is enough. Nothing was saved.',
    'wrong-link': 'This link cannot be opened. Nothing was saved: give an https address.',
    state: (words) => `I did not understand where it stands. Nothing was saved: choose among ${words}.`,
    shareable: 'Answer yes or no to “To be shown”. Nothing was saved.',
    unknown: (number) =>
      `I find no side track no. ${number} that you may read. Nothing was done. “side-track gallery” shows them.`,
    which: 'Tell me which side track, by its number, for example “side-track change 3”. Nothing was done.',
    notYours: 'Only whoever told this side track and the fellows of its team change it: nothing changed.',
    notForYou: 'Side tracks are told by fellows and mentors. Nothing was saved.',
    order:
      'I did not understand. Nothing was done. Write “side-track tell” and a title, “side-track gallery”, or “side-track 3”.',
  },
  verbs: {
    tell: ['tell', 'add'],
    gallery: ['gallery', 'showcase', 'all'],
    edit: ['change', 'edit'],
    share: ['share'],
    keep: ['keep', 'hide'],
    remove: ['remove', 'delete'],
    show: ['show', 'see', 'read'],
  },
  typedLabels: {
    title: ['title', 'side-track'],
    tried: ['what-is-tried', 'tried', 'description'],
    link: ['link', 'repository', 'address'],
    state: ['where-it-stands', 'state'],
    shareable: ['to-be-shown', 'shareable'],
  },
  stateWords: {
    idea: ['idea'],
    running: ['under-way', 'running'],
    shown: ['demonstrated', 'shown', 'done'],
    stopped: ['stopped', 'abandoned'],
  },
  stored: {
    kinds: {
      tracks: { what: 'side tracks you tell of', why: 'show them' },
    },
    purged: {
      'side tracks': 'Side tracks',
    },
    readers: {
      shared: 'the whole cohort will read it among the side tracks that are shared',
      team: 'your team will read it right away, and nobody else',
    },
  },
};
