import type { HelpTexts } from '../../fr/help/help.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });
const weeks = (count: number): string => (count === 1 ? 'one week' : `${count} weeks`);

export const help: HelpTexts = {
  words: ['peer-help'],
  summary: { usage: 'peer-help', what: 'ask for a hand, give one, find a solution again' },
  labels: {
    subject: 'Subject',
    context: 'Context',
    tried: 'Already tried',
    urgency: 'For when',
    tags: 'Keywords',
    audience: 'Whom to ask',
    learnt: 'What was learnt',
    reason: 'Reason',
    ending: 'How it ends',
  },
  questions: {
    subject: 'Your question, in one sentence?',
    context: 'What does one need to know to help you?',
    tried: 'What have you tried already?',
    tags: 'What is it about? For instance: rgaa, postgis',
  },
  tagsHint:
    'Separated by commas. “network” and “hardware” also reach the person in charge of the challenge and the programme team.',
  learntHint: 'Optional, one line: it will help the next team that searches.',
  urgencies: { today: 'Today', week: 'This week', whenever: 'Whenever you can' },
  audiences: { cohort: 'The cohort', mentors: 'Mentors', community: 'The community' },
  endings: { solved: 'Solved', around: 'Worked around', dropped: 'No longer needed' },
  states: {
    draft: 'to be confirmed',
    open: 'open',
    claimed: 'taken',
    solved: 'solved',
    around: 'worked around',
    dropped: 'closed, no longer needed',
    removed: 'removed',
  },
  formTitle: 'Ask for a hand',
  closeTitle: 'Close the request',
  removeTitle: 'Remove the request',
  number: (number) => `no. ${number}`,
  title: (number) => `Peer help no. ${number}`,
  signed: (name, team) => (team ? `${name} · ${team}` : name),
  byTeam: (team) => (team ? `A request of the team ${team}` : 'A request of the community'),
  someone: 'Someone in the cohort',
  wanted: (urgency) => `For when: ${urgency.toLowerCase()}.`,
  publicThread:
    'This thread is public: replying in it shows your name. Put no personal data and no non-public data in it.',
  howToTake: (number) =>
    `Reply in the thread, use a button, or type “take ${number}” to the bot. Begin with questions: they often help more than answers.`,
  helpedBy: (names) => `${list.format(names)} ${names.length > 1 ? 'are' : 'is'} on it.`,
  helped: 'Someone is on it. Other ideas are welcome.',
  widened: 'The request was widened: it goes on in the community’s channel.',
  widenedToCohort: 'The request was widened to the whole cohort.',
  helpersLine: (names) =>
    `${list.format(names)} ${names.length > 1 ? 'take' : 'takes'} this request. Talk about it here. Worth thinking together? Thirty minutes will do: story, questions, proposals, summary.`,
  helperLine: 'Someone takes this request. Talk about it here, others may join.',
  closedLine: (state) => `Request ${state}. Thank you to everyone who read it.`,
  learntLine: 'What was learnt:',
  wait: (count) => (count === 0 ? 'Waiting for less than a week.' : `Waiting for ${weeks(count)}.`),
  buttons: {
    ask: 'Ask for help',
    take: 'I take it',
    same: 'Same problem',
    busy: 'Not available',
    pass: 'I pass it on',
    solved: 'Solved',
    around: 'Worked around',
    dropped: 'No longer needed',
    droppedInChannel: 'I no longer need it',
    widen: 'Widen',
    publish: 'Post',
    edit: 'Edit',
    cancel: 'Discard',
    remove: 'Remove',
  },
  preview: {
    title: 'Before posting to the community',
    nothingYet: 'Nothing is posted yet. This is what the community would read:',
    reminder: (team) =>
      `The community is wider than the cohort: no personal data, no non-public data. The request will be signed ${team ? `by the team ${team}` : '“the community”'}, without your name; but replying in the public thread shows your name.`,
    found: (kinds) => `Careful, this text seems to contain ${list.format(kinds)}. Is that intended?`,
    howTo: (number) =>
      `Choose a button, or type “peer-help publish ${number}” or “peer-help discard ${number}”.`,
    kinds: {
      email: 'an e-mail address',
      phone: 'a phone number',
      'social-security': 'a social security number',
      secret: 'a key, a token or a password',
    },
  },
  receipt: {
    posted: (number, place) => `It is posted in #${place}, as no. ${number}.`,
    realistic: (when) => `You can expect an answer by ${when}: others have their working hours.`,
    asking: 'I also suggest your request, privately, to someone who knows the subject.',
    nobody: 'I know nobody yet who is free to be asked in private: I will look again each morning.',
    tagless: 'Without a keyword, I do not know whom to ask in private; it is read in the channel.',
    lasting:
      'The person in charge of your challenge and the programme team are told. The request stays open as long as it lasts.',
    follow: (number) =>
      `I will come back to you alone. To close it: “peer-help solved ${number}” and, if you like, what you learnt; or “peer-help no longer needed ${number}”.`,
  },
  abandoned: 'It is discarded: nothing was posted, and the text is erased.',
  suggestion: {
    title: (number) => `Someone needs a hand · no. ${number}`,
    why: 'You agreed that I suggest this kind of subject to you. Not answering is fine: I will simply ask someone else.',
    howTo: (number) =>
      `You may also type “take ${number}”, “peer-help not available ${number}” or “peer-help pass ${number}”.`,
    taken: (number) => `You took this request, thank you. If you no longer can: “peer-help pass ${number}”.`,
    declined: 'Noted, I will ask someone else. Nobody is told.',
  },
  taken: (number, place) =>
    `Thank you! Request no. ${number} is yours; others may join. The thread is in #${place}. The person who asked sees your name.`,
  same: (number) => `Noted: you will know what solved request no. ${number}. Nobody else is told.`,
  passed: (number) => `Noted, thank you for trying. I will find someone else for request no. ${number}.`,
  news: {
    title: (number) => `Your request no. ${number}`,
    helped: (names, place) =>
      `${list.format(names)} ${names.length > 1 ? 'are' : 'is'} on it. The thread is in #${place}.`,
    alone: 'It is waiting for someone: I keep asking around.',
    same: (people) =>
      people === 1 ? 'Someone else has the same problem.' : `${people} others have the same problem.`,
  },
  follow: {
    evening: 'You needed a hand today. How is it going?',
    morning: (day) => `On ${day}, you needed a hand within the day. How is it going this morning?`,
    day: (days) => `Your request is ${days} days old. How is it going?`,
    still: 'Two weeks already. Is it still useful? You may close it, or ask a wider circle.',
    lasting: 'I keep your request open as long as it lasts. Just tell me if that changes.',
    howTo: (number) =>
      `Or type “peer-help solved ${number}”, “peer-help worked around ${number}”, “peer-help no longer needed ${number}”.`,
    closed: (state) => `This request is ${state}.`,
  },
  howToWiden: (number) => `To ask a wider circle: “peer-help widen ${number}”.`,
  closed: (number, state) => `Request no. ${number} is ${state}. Those who helped are thanked privately.`,
  kept: 'What you learnt can be found with “peer-help search”.',
  thanks: 'Thank you: your help was useful.',
  sameSolved: 'You had the same problem: it was sorted out.',
  lasting: {
    mentor: (team) => `The team ${team} is slowed down by hardware or network`,
    coordination: (team) => `Hardware or network · ${team}`,
    over: 'It is settled.',
    ask: 'If you can unblock something in your administration, the team will be grateful. Answer them directly.',
  },
  removedTo: (number, label, subject) =>
    `The programme team (${label}) removed your request no. ${number}: “${subject}”`,
  removedReason: 'Reason given:',
  removedNext: 'You may word it differently and ask again with “peer-help”.',
  removed: (number) => `Request no. ${number} is removed, and the person who asked it knows the reason.`,
  widen: {
    kept: 'Nothing changed: the request keeps its circle.',
    done: (number, place) => `Request no. ${number} is widened: it is in #${place} too.`,
  },
  search: {
    title: 'Solved requests',
    none: 'I found nothing solved on this subject. Ask with “peer-help”: you will probably be useful to others.',
    empty: 'Tell me what to search for, for instance “peer-help search firewall”.',
  },
  list: {
    title: 'Open requests',
    none: 'No open request right now. To ask: “peer-help”.',
    more: 'To read one, type “peer-help show” and its number.',
  },
  page: {
    title: 'Help under way',
    since: (day) => `since ${day}`,
    more: 'To act: “peer-help show” and its number.',
  },
  helpingTitle: (number) => `You help with request no. ${number}`,
  planned: {
    follow: (number) => `peer help no. ${number}: ask for news`,
    silence: (number) => `peer help no. ${number}: ask someone else`,
    retry: (number) => `peer help no. ${number}: look for somebody again`,
  },
};
