import type { SandboxTexts } from '../fr/sandbox.ts';

const roles: Readonly<Record<string, string>> = {
  eig: 'EIG',
  mentor: 'Mentors',
  coordination: 'Coordination',
  community: 'Community',
  sponsor: 'Sponsor',
};

export const sandbox: SandboxTexts = {
  bot: 'Ritournelle',
  subtitle: 'Sandbox: people, teams and data are invented here.',
  menu: 'People and conversations',
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
    travelling: (now) => `On the way: ${now}`,
    stop: 'Stop here',
    week: (number) => `week ${number}`,
    forward: 'Next step',
    hour: '+1 hour',
    tomorrow: 'tomorrow 09:30',
    friday: 'Friday 15:00',
    coming: 'What comes next',
    soon: (when, what) => `Then ${when}: ${what}`,
    today: (hour) => `at ${hour}`,
    others: (count) => (count === 1 ? 'and one more' : `and ${count} more`),
    nothing: 'Nothing is planned for the next three weeks.',
    close: 'Close',
  },
  people: {
    heading: 'Who you are',
    you: (name) => `You are ${name}`,
    anyone: 'Somebody else',
    example: 'search for a name',
    become: 'Switch',
    found: (count) => (count === 0 ? 'Nobody by that name' : count === 1 ? '1 person' : `${count} people`),
    nobody: 'Nobody here has that name. Nothing has changed: correct it, or choose from the list that opens.',
    otherRole: 'Passing by',
  },
  conversations: {
    heading: 'Conversations',
    direct: 'Direct message',
    thread: 'Threads',
    otherThreads: (count) =>
      count === 1
        ? 'and one more thread, under its message'
        : `and ${count} more threads, under their messages`,
    group: {
      cohort: 'Cohort',
      team: 'Team',
      mentors: 'Mentors',
      coordination: 'Coordination',
      community: 'Community',
    },
    unread: (count) => `${count} unread`,
  },
  messages: {
    log: (conversation) => `Messages in ${conversation}`,
    where: {
      direct: (person) => `Direct message with ${person}`,
      cohort: () => 'Channel of the cohort',
      team: () => 'Channel of the team',
      mentors: () => 'Channel of the mentors',
      coordination: () => 'Channel of the programme team',
      community: () => 'Channel of the community',
      thread: () => 'Thread',
    },
    back: (channel) => `Back to ${channel}`,
    none: {
      direct: 'No message yet. Move the clock to the next step, or type “help”.',
      channel: 'Nobody has written here yet.',
    },
    fresh: 'New messages',
    earlier: (count) => (count === 1 ? 'Show the message before' : `Show the messages before (${count})`),
    bot: 'bot',
    you: 'you',
    edited: 'edited',
    only: 'visible to you only',
    replies: (count) => (count === 1 ? '1 reply' : `${count} replies`),
    newReplies: (count) => `${count} new`,
    lastReply: (when) => `the last one ${when}`,
    startThread: 'Reply in a thread',
    editing: 'Edit the message',
    edit: 'Edit',
    remove: 'Delete',
    answer: 'Reply in the thread',
    inWords: 'The same figures, in words',
  },
  composer: {
    label: 'Your message',
    hint: {
      direct: (command) => `Write to the bot, or type “/” for the words of ${command}.`,
      channel: (command) => `Write to the whole channel, or type “/” for the words of ${command}.`,
      thread: (command) => `Reply in this thread, or type “/” for the words of ${command}.`,
    },
    keys: 'Enter sends, Shift + Enter starts a new line.',
    send: 'Send',
    attach: 'Attach a file',
    words: 'Words of the bot',
    groups: {
      answer: 'Answer',
      ask: 'Ask and learn',
      team: 'My team',
      cohort: 'The cohort',
      settings: 'My settings',
    },
    suggestions: (count) =>
      count === 0
        ? ''
        : count === 1
          ? '1 suggestion, to choose with the arrow keys'
          : `${count} suggestions, to choose with the arrow keys`,
  },
  tour: {
    title: 'Guided tour',
    progress: (step, steps) => `Step ${step} of ${steps}`,
    open: 'Guided tour',
    close: 'Close the tour',
    again: 'Start again',
    done: 'Step done.',
    steps: {
      answered: {
        title: 'Answer the first question',
        text: 'This morning the bot introduced itself, then asked for the weekly report. Press “Répondre”: one line is enough.',
        link: () => 'Go to the question',
      },
      team: {
        title: 'One answer for the whole team',
        text: 'Your teammates already see it in their message from the bot, and may correct it.',
        link: (person) => `Become ${person}`,
      },
      mentor: {
        title: 'See it as a mentor',
        text: 'A mentor reads what the team shares, and nothing of what it keeps for itself.',
        link: (person) => `Become ${person}`,
      },
      help: {
        title: 'Ask what can be done',
        text: 'Type “help” to the bot, then “Send”: a few buttons lead to what matters.',
        link: () => 'Write to the bot',
      },
      friday: {
        title: 'Move to Friday',
        text: 'Press “Friday 15:00”, at the top. The week happens hour by hour: around you, teams answer, ask and publish.',
        link: (_, channel) => `Follow #${channel}`,
      },
      bulletin: {
        title: 'Read the bulletin',
        text: 'With “Next step”, it appears shortly after 15:00 in its channel. Open the thread: one line per team, read by the whole cohort.',
        link: (_, channel) => `Open #${channel}`,
      },
    },
    already: 'Already done.',
    next: 'Next step of the tour',
    end: {
      title: 'You have been all the way round',
      text: 'A question, an answer, a bulletin: that is the refrain of every week. On Monday at 9:00 the programme team reads the page of the week.',
    },
  },
  form: {
    required: 'required',
    none: 'No answer',
    characters: 'characters',
    error: (text) => `To correct: ${text}`,
    draft: 'Your draft is back.',
    forgetDraft: 'Start again',
    send: 'Send',
    cancel: 'Cancel',
    unread: 'This form cannot be read.',
  },
  dropped: 'Dropped file:',
  faults: {
    noPerson: (id) => `Nobody is called “${id}” here. Nothing was done: choose someone from the list.`,
    noConversation: (id) =>
      `This person has no conversation “${id}”. Nothing was done: choose one from their list.`,
    noMessage: 'This message is gone. Nothing was done: reload the page.',
    notYours: 'This message is not yours, or is gone. Nothing was changed: reload the page.',
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
