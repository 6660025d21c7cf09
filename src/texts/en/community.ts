import type { CommunityTexts } from '../fr/community.ts';

export const community: CommunityTexts = {
  join: {
    words: ['join'],
    summary: { usage: 'join', what: 'join the community around the cohort' },
  },
  leave: {
    words: ['leave'],
    summary: { usage: 'leave', what: 'leave the community, at once' },
  },
  welcomeVerbs: { accept: ['accept', 'welcome'], refuse: ['decline', 'refuse'] },
  invite: {
    title: 'Join the community',
    what: 'The community helps the cohort, and its members help one another: ask for a hand, offer what you know, leave with one word.',
    before: 'First of all, read what the bot keeps and why. Nothing is saved for now.',
    notice: 'Read the full notice',
    next: 'Then press the button, or type “join” followed by your name, as it will be shown. The programme team will welcome you.',
    button: 'I have read it, I join',
  },
  formTitle: 'Join',
  name: 'Your name',
  nameHint: 'As it will be shown. A pseudonym will do.',
  asked:
    'It is passed on to the programme team: your name and your account, nothing else. Without an answer, all is erased after thirty days. Until then, “join” tells you where your request stands, and “leave” cancels it.',
  waiting: {
    since: (day) =>
      `Your request still waits for the programme team’s answer, and nothing changed. You made it on ${day}, under the name “`,
    until: (day) =>
      `”. Without an answer, it will be erased on ${day}. To cancel it, or make it again under another name, type “leave”.`,
  },
  cancelled:
    'Cancelled: your request to join the community is taken back, and your name erased. The programme team no longer sees it. “join” lets you make another one.',
  planned: (number) => `community: reminder of request no. ${number}`,
  known: 'You already belong to the cohort or to its community: nothing changed.',
  request: {
    title: 'Someone would like to join the community',
    waits: (number, day) => `request no. ${number} to join the community: waiting since ${day}`,
    howTo: (number) => `Or type to the bot “join accept ${number}” or “join decline ${number}”.`,
    accept: 'Welcome',
    refuse: 'Decline',
  },
  accepted: (name) => `${name} now belongs to the community.`,
  declined: 'Noted: the request is erased. The bot does not write to this person.',
  welcome: {
    title: 'Welcome to the community',
    text: 'Ask with “peer-help”, say what you know with “skills”, find a solution with “peer-help search”. “pause” stops everything, “leave” takes you out.',
  },
  left: 'Done: you no longer belong to the community. Your skills are erased, your requests closed, and I no longer write to you. “join” will bring you back.',
  claim: {
    words: ['recognise-me'],
    button: 'I am in the cohort',
    formTitle: 'Recognise me',
    before:
      'Your name and your account will be passed on to the programme team, who will say whether it is you, and nothing else. Without an answer, all is erased after thirty days.',
    hint: 'As the programme team knows it.',
    alone:
      'Type “recognise me” followed by your name, as the programme team knows it. Nothing is saved for now.',
    asked:
      'It is passed on to the programme team: your name and your account, nothing else. I write to you as soon as they have said that it is you. Without an answer, all is erased after thirty days. Until then, “recognise me” tells you where your request stands, and “leave” cancels it.',
    cancelled:
      'Cancelled: your request is taken back, and your name erased. The programme team no longer sees it. “recognise me” lets you make another one.',
    confirm: 'Yes, it is this person',
    title: 'Someone says that they are in the cohort',
    waits: (number, day) => `request no. ${number}: says they are in the cohort, waiting since ${day}`,
    check: (number) =>
      `Someone in the cohort has this name, and no known account. A name proves nothing: before you say yes, make sure that this account is theirs, since it will get what is meant for them. Or type to the bot “join recognise ${number}” or “join decline ${number}”.`,
    nobody: (number) =>
      `Nobody in the cohort has this name without an account, or several have it. If you know who it is, give them this account in the cohort file. Otherwise, type to the bot “join decline ${number}”.`,
    howTo: (number) => `“join recognise ${number}” or “join decline ${number}”`,
    verbs: ['recognise', 'recognize'],
    recognised: (name) => `Noted: this account is ${name}’s, to whom I write from now on.`,
    gone: 'This account, or this person, was recognised in another way meanwhile, or nobody without an account has this name any more. Nothing changed: “cohort” shows the requests that wait.',
    closed: 'No cohort is open right now. Nothing was saved. Try again later.',
  },
  refused: {
    name: (max) =>
      `A name holds ${max} characters: letters, spaces, hyphens, apostrophes. Nothing was saved: correct it and send again.`,
    closed: 'No community is open right now. Nothing was saved. Try again later.',
    coordination: 'Only the programme team welcomes people. Nothing was done.',
    decided:
      'This request is gone: the programme team already answered, or the person cancelled it. Nothing changed. “cohort” shows the requests that wait.',
    notIn:
      'You are not in the community, and no request of yours waits for an answer: there was nothing to leave, and nothing was saved. To enter the community, type “join”.',
  },
  stored: {
    kinds: {
      joining: { what: 'your request to join the community', why: 'answer it' },
    },
    purged: {
      'requests to join': 'Requests to join the community',
    },
  },
};
