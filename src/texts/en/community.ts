import type { CommunityTexts } from '../fr/community.ts';

export const community: CommunityTexts = {
  join: {
    words: ['join'],
    summary: { usage: 'join', what: 'enter the community around the cohort' },
  },
  leave: {
    words: ['leave'],
    summary: { usage: 'leave', what: 'go out of the community, at once' },
  },
  welcomeVerbs: { accept: ['accept', 'welcome'], refuse: ['decline', 'refuse'] },
  invite: {
    title: 'Join the community',
    what: 'The community helps the cohort, and one another: one asks for a hand, offers what one knows, leaves with one word.',
    before: 'First of all, read what the bot keeps and why. Nothing is saved for now.',
    notice: 'Read the full notice',
    next: 'Then press the button, or type “join” followed by your name, as it will be shown. The coordination will welcome you.',
    button: 'I have read it, I join',
  },
  formTitle: 'Join',
  name: 'Your name',
  nameHint: 'As it will be shown. A pseudonym will do.',
  asked:
    'It is passed on to the coordination: your name and your account, nothing else. Without an answer, all is erased after thirty days. Until then, “join” tells you where your request stands, and “leave” cancels it.',
  waiting: {
    since: (day) =>
      `Your request still waits for the coordination’s answer, and nothing changed. You made it on ${day}, under the name “`,
    until: (day) =>
      `”. Without an answer, it will be erased on ${day}. To cancel it, or make it again under another name, type “leave”.`,
  },
  cancelled:
    'Cancelled: your request to join the community is taken back, and your name erased. The coordination no longer sees it. “join” lets you make another one.',
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
  refused: {
    name: (max) =>
      `A name holds ${max} characters: letters, spaces, hyphens, apostrophes. Nothing was saved: correct it and send again.`,
    closed: 'No community is open right now. Nothing was saved. Try again later.',
    coordination: 'Only the coordination welcomes people. Nothing was done.',
    decided:
      'This request is gone: the coordination already answered, or the person cancelled it. Nothing changed. “cohort” shows the requests that wait.',
    notIn:
      'You are not in the community, and no request of yours waits for an answer: there was nothing to leave, and nothing was saved. To enter the community, type “join”.',
  },
};
