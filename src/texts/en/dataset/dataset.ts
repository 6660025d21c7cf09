import type { DatasetTexts } from '../../fr/dataset/dataset.ts';

const list = new Intl.ListFormat('en', { type: 'disjunction' });

const weeks = (count: number): string => (count > 1 ? `${count} weeks` : '1 week');
const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

export const dataset: DatasetTexts = {
  words: ['data', 'dataset', 'datasets'],
  summary: { usage: 'data', what: 'where your datasets stand, and what to do next' },
  summaryOfCommunity: { usage: 'data', what: 'the data that the cohort opened' },
  title: (team) => `The datasets · ${team}`,
  none: 'No dataset is listed yet. Opening data takes months of preparation: type “data add” and a title.',
  states: {
    underway: (count) => (count > 0 ? `under way for ${weeks(count)}` : 'under way'),
    waiting: (reason, count) => (count > 0 ? `waiting for ${weeks(count)}: ${reason}` : `waiting: ${reason}`),
    blocked: (reason, count) => (count > 0 ? `blocked for ${weeks(count)}: ${reason}` : `blocked: ${reason}`),
  },
  who: 'can unblock:',
  ended: (end) => `closed, ${end}: `,
  step: (stage) => `step: ${stage}`,
  forYou: 'For you:',
  forTeam: 'For the team:',
  forMentor: 'For the mentor:',
  published: 'published page',
  checked: (day) => `checked on data.gouv.fr ${day}`,
  licence: (name) => `licence: ${name}`,
  howToType:
    'You can also type: “data advance 2”, “data block 2 network: the IT department”, “data link 2 https://…”, “data nothing”.',
  choose: 'Update a dataset',
  optionOf: (number, title) => `${number}. ${title}`,
  add: 'Add a dataset',
  formTitle: {
    update: 'Where does it stand?',
    block: 'What is blocking?',
    add: 'New dataset',
    end: 'Close this dataset',
  },
  labels: {
    dataset: 'Dataset',
    title: 'Title',
    stage: 'Where does it stand?',
    reason: 'What is blocking?',
    who: 'Who can unblock it?',
    since: 'Since when?',
    licence: 'Licence',
    link: 'Page on data.gouv.fr',
    end: 'Close this dataset',
    ground: 'Why close it?',
    weeks: 'Weeks',
  },
  hints: {
    title: 'A title only: no data is written here.',
    who: 'A department rather than a name: “IT”, “the legal department”.',
    ground: 'The text of the law, or what decided the team. A grounded refusal is a result.',
    link: 'The address of the dataset’s page.',
  },
  durations: {
    title: 'The time it took',
    access: (count) => `access: ${days(count)}`,
    agreement: (count) => `agreement: ${days(count)}`,
    opening: (count) => `from the agreement to the publication: ${days(count)}`,
  },
  history: {
    title: 'What happened',
    kinds: {
      added: 'noted',
      moved: 'step changed',
      held: 'waiting or blocked',
      unblocked: 'unblocked',
      ended: 'closed',
      reopened: 'reopened',
      licensed: 'licence chosen',
      linked: 'page given',
      unchanged: 'nothing new',
      seen: 'seen on data.gouv.fr',
    },
    by: {
      eig: 'the team',
      mentor: 'mentor',
      coordination: 'the programme team',
      sponsor: 'sponsor',
      community: 'the community',
      file: 'the cohort file',
      catalogue: 'the catalogue',
    },
  },
  checkin: {
    title: (team) => `Data: where does it stand? · ${team}`,
    intro: 'One answer serves the team, one tap says that nothing changed.',
    introMentor:
      'Until the team arrives these questions are for you: opening data takes months of preparation.',
    nothing: 'Nothing new',
    forward: 'Moving on',
    blocked: 'Blocked',
    answeredNothing: 'The team’s answer: nothing new. Thank you!',
    answeredNews: 'The team gave news. Thank you!',
    over: 'The next question was asked already.',
    howToType: 'Or type: “data nothing”, “data advance 2”, “data block 2 network: the IT department”.',
  },
  help: {
    button: 'Ask for help',
    offer: (command, subject) =>
      `Need a hand? Somebody may have unblocked this before. The button opens a request that is filled in already; or type “${command} peer-help ${subject}”.`,
    subject: (reason) => `Unblocking data: ${reason}`,
    context: (title, state) => `“${title}”, ${state}.`,
    who: (who) => `Can unblock it: ${who}.`,
  },
  saved: {
    added: (number) => `Noted, as number ${number}. To say where it stands: “data advance ${number}”.`,
    moved: (stage) => `Noted. Next step: ${stage}.`,
    held: (reason) => `Noted, and understood as: ${reason}.`,
    unblocked: (count) =>
      count > 0 ? `Unblocked, after ${weeks(count)}. Well done!` : 'Unblocked. Well done!',
    ended: 'Noted: this dataset is closed. A well grounded refusal is a result like any other.',
    reopened: 'Noted: this dataset is open again.',
    licensed: (name) => `Noted: ${name}.`,
    linked: 'Noted. The page will be checked on data.gouv.fr when the catalogue answers.',
    nothing: 'Noted for the team: nothing new. Thank you!',
    nothingAgain: 'The team’s answer is noted already: nothing changed.',
    rhythm: (count) =>
      count === 0
        ? 'Noted: I will not ask any more. “data rhythm 2” brings the question back.'
        : `Noted: I will ask every ${count === 1 ? 'week' : weeks(count)}.`,
  },
  refused: {
    'not-yours': 'This dataset belongs to another team. Nothing was saved. Type “data” for yours.',
    'which-one':
      'I do not know which dataset this is. Nothing was saved. Give its number, for instance “data advance 2”; “data” shows them.',
    'no-team': 'Datasets belong to a challenge, and you have none right now. Nothing was saved.',
    'no-title': 'A title is missing. Nothing was saved. Type for instance “data add Water analyses”.',
    'which-stage': (stages) =>
      `I do not know this step. Nothing was saved. Type for instance “data stage 2 legal”: ${list.format(stages)}.`,
    'which-licence':
      'This licence is not on the State’s list. Nothing was saved. Type “lov2”, “odbl” or “approved”.',
    'no-dataset-page':
      'This address is not the page of a dataset on data.gouv.fr. Nothing was saved. It looks like https://www.data.gouv.fr/fr/datasets/name-of-the-dataset/; other portals have theirs there too.',
    'which-rhythm': (max) =>
      `I need a number of weeks between 1 and ${max}, or “never”. Nothing changed. Type for instance “data rhythm 3”.`,
    'not-a-day': (text) =>
      `“${text}” is not a date I understand. Nothing was saved. Type for instance “4/12”.`,
    'no-checkin':
      'I have not asked your team yet. Nothing was saved. “data” shows where each dataset stands.',
    ended:
      'This dataset is closed. Nothing was saved. To take it up again, type “data reopen” and its number.',
    'not-ended': 'This dataset is not closed: nothing changed.',
    'same-stage': 'This dataset is there already: nothing changed.',
    'last-stage': 'This dataset is at its last step: keep it up to date. Nothing changed.',
    'not-blocked': 'This dataset was neither blocked nor waiting: nothing changed.',
    'no-ground':
      'To close it, say why: the text of the law, or what decided the team. Nothing was saved. Type for instance “data end 2 refusal: L.311-5, safety”.',
    'no-one':
      'Say also who can unblock it. Nothing was saved. Type for instance “data block 2 network: the IT department”.',
    'since-future':
      'This date is still to come: a block has begun already. Nothing was saved. Give a past date.',
    'too-long': 'This is a little long. Nothing was saved: keep at most 120 characters.',
  },
  coordination: {
    title: 'The cohort’s data',
    stage: (count, ended) => (ended > 0 ? `${count} open, ${ended} closed` : `${count} open`),
    blocks: 'What is blocking',
    block: (reason, count, wait) => `${reason}: ${count}, the oldest for ${weeks(wait)}`,
    none: 'Nothing is blocked right now.',
    more: '“data cohort” shows each dataset.',
  },
  offer: {
    button: 'Offer help',
    title: (label) => `${label === '' ? 'The programme team' : label} offers help`,
    howTo:
      'To say what would help you: “call-me ask” and your words, which the whole cohort can read. To talk about it: “call-me Thursday 2 pm”.',
    done: (team, title) => `Offered to the team ${team}, for “${title}”. Nothing changed in its data.`,
    refused: {
      coordination:
        'Only the programme team offers help in this way. Nothing was sent. To ask for some: “peer-help”.',
      which:
        'I do not know which blocked dataset this is, or it is no longer blocked. Nothing was sent. Type the team, and the number if there are several: “data offer Rivage Clair 2”. “digest to-do” shows them.',
    },
  },
  cohort: {
    all: 'Each dataset',
    published: 'The data that the cohort opened',
    noneYet: 'No dataset is listed in the cohort yet.',
    nonePublished: 'The cohort has not published a dataset yet. There will be some: come back.',
    onDay: (day) => `published on ${day}`,
    others: (count) => (count === 1 ? 'and one more' : `and ${count} more`),
  },
  columns: {
    challenge: 'Challenge',
    number: 'Number',
    title: 'Title',
    status: 'Status',
    stage: 'Step',
    state: 'What blocks',
    weeks: 'Weeks waiting',
    published: 'Published on',
    licence: 'Licence',
    link: 'Page',
    end: 'Closed',
    ground: 'Ground',
    access: 'Days of access',
    agreement: 'Days of agreement',
    opening: 'Days from agreement to publication',
  },
  page: { title: 'Data' },
  today: { title: 'Data to move forward' },
  planned: (team) => `data · ${team}: where does it stand?`,
};
