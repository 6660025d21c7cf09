import type { SandboxTexts } from '../fr/sandbox.ts';

const roles: Readonly<Record<string, string>> = {
  eig: 'EIG',
  mentor: 'Mentoring',
  coordination: 'Coordination',
  community: 'Community',
  sponsor: 'Sponsor',
};

export const sandbox: SandboxTexts = {
  bot: 'Ritournelle',
  subtitle: 'Sandbox: people, teams and data are invented here.',
  pageTitle: (conversation, person) => `${conversation} · ${person} · Ritournelle sandbox`,
  skip: 'Skip to messages',
  needsScript:
    'To write, use the buttons of a message or move the clock, turn JavaScript on. Reading works without it.',
  nobody: 'The sandbox knows nobody yet. Reload the page in a moment.',
  unreachable: 'The server does not answer. Your text is kept: try again in a moment.',
  busy: 'One moment…',
  ok: 'OK',
  choose: 'Choose…',
  language: 'Page language',
  role: (role) => roles[role] ?? role,
  clock: {
    heading: 'Programme clock',
    busy: 'Time is moving…',
    next: 'Next step:',
    others: (count) => (count === 1 ? 'and one more at the same time' : `and ${count} more at the same time`),
    nothing: 'none is planned',
    forward: 'Next',
    forwardTo: ': go to the next step',
    hour: '+1 hour',
    day: '+1 day',
  },
  people: {
    heading: 'Who you are',
    you: (name) => `You are ${name}`,
    quick: 'Try it as',
    anyone: 'Or as someone else',
    become: 'Change person',
    otherRole: 'No role',
  },
  conversations: {
    heading: 'Conversations',
    kind: { direct: 'Direct messages', channel: 'Channels', thread: 'Threads' },
    current: (name, elsewhere) =>
      elsewhere === 0 ? `Conversation: ${name}` : `Conversation: ${name} (+${elsewhere} unread)`,
    unread: (count) => `${count} unread`,
  },
  messages: {
    log: (conversation) => `Messages in ${conversation}`,
    kind: { direct: 'Direct message', channel: 'Channel', thread: 'Thread' },
    none: 'No message yet.',
    bot: 'bot',
    you: 'you',
    edited: 'edited',
    only: 'visible to you only',
    reply: (name) => `In reply to ${name}`,
    image: (alt) => `Image: ${alt}`,
  },
  composer: {
    label: 'Your message',
    hint: 'Write to the bot, or /eig help',
    keys: 'Enter sends, Shift + Enter starts a new line.',
    send: 'Send',
  },
  form: {
    required: 'required',
    characters: 'characters',
    error: (text) => `To correct: ${text}`,
    send: 'Send',
    cancel: 'Cancel',
    unread: 'This form cannot be read.',
  },
  faults: {
    noPerson: (id) => `Nobody is called “${id}” here. Nothing was done: choose someone from the list.`,
    noConversation: (id) =>
      `This person has no conversation “${id}”. Nothing was done: choose one from their list.`,
    noMessage: 'This message is gone. Nothing was done: reload the page.',
    noButton:
      'This button is no longer valid. Nothing was done: reload the page to see the message up to date.',
    noForm: 'This form is no longer open. Nothing was saved: open it again.',
    nothingSaid: 'The message is empty. Nothing was sent: type a few words.',
    badRequest: (where) =>
      `The request is not of the expected shape (${where}). Nothing was done: correct it and send it again.`,
    notJson: 'The request is not readable JSON. Nothing was done: correct it and send it again.',
    tooBig: 'This is too large. Nothing was saved: send a shorter text.',
    otherOrigin: 'The sandbox only answers its own page, on this machine. Nothing was done.',
    backwards: 'Programme time does not go backwards. Nothing was done: give an instant to come.',
  },
};
