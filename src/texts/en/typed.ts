import type { TypedTexts } from '../fr/typed.ts';

export const typed: TypedTexts = {
  forgetWords: ['forget', 'nothing', 'nevermind', 'cancel'],
  yours: 'Nothing is stored, and nobody but you sees this text:',
  choose: 'Who is it for? Choose below, or type the word:',
  forRound: (name, team) => `For the ${name} of ${team}`,
  shortNames: { weekly: 'report', daily: 'stand-up' },
  chooseRound: (readers, word) => `: ${readers} (or type “${word}”).`,
  help: 'Ask for help',
  helpReaders: (word) => `: you choose who will read the request before it is sent (or type “${word}”).`,
  talk: 'Talk to someone',
  talkReaders: (word) => `: you ask for a call, without this text (or type “${word}”).`,
  nothing: 'Nothing, forget it',
  nothingMore: (word) =>
    `: I erase this text (or type “${word}”). If you do not choose, I forget it tomorrow.`,
  button: (name) => `For the ${name}`,
  buttonOfTeam: (name, team) => `For the ${name} of ${team}`,
  forgottenNow: 'Forgotten: nothing of it is left here. Your own message stays in this conversation.',
  nothingWaits: 'No text is waiting for your choice: there is nothing to forget.',
  gone: 'This text is no longer waiting: it was stored already, or I have forgotten it. Nothing more was done. If you still need it, copy it from your message and send it again.',
  closed: (name, word) =>
    `The ${name} has closed in the meantime: nothing is stored, and nobody but you has seen this text. To add it all the same, type “${word}” and then your text.`,
  cut: (max) =>
    `Your text is longer than ${max} characters: only its beginning is here, the rest is still in your message.`,
  readers: {
    cohortLater: (when) => `the whole cohort will read it ${when}, and your team from now on`,
    cohortNow: 'the whole cohort will read it from now on',
    team: 'your team will read it from now on, and nobody else',
    mentor: 'the team of the challenge and its mentors will read it from now on',
  },
  held: {
    title: 'Before anyone reads it',
    another:
      'Nothing is sent yet: another round has opened since, and this text would be its answer. Confirm again if that suits you.',
    distress: (readers) =>
      `I am waiting for your word: only you can read this text. If you confirm, ${readers}.`,
    sensitive: (what, readers) =>
      `I am waiting for your word: this text seems to hold ${what}, and only you can read it. If you confirm, ${readers}.`,
    confirm: 'Confirm',
    keep: 'Keep for the team',
    forget: 'Send nothing',
    howTo: 'If you do not choose, I forget it tomorrow, and nobody will have read it.',
    kinds: {
      email: 'an email address',
      phone: 'a phone number',
      'social-security': 'a social security number',
      secret: 'a password or a key',
    },
  },
  distress: {
    unread:
      'Nobody but you has read this message, and I do not keep it. I am a bot; a person can listen to you.',
    someone: 'A person can listen to you:',
    call: (word) =>
      `Ask for a call: type “${word}”, or use the button. Only the person who calls you back is told.`,
    programme: (contact) => `Write to ${contact}.`,
    selfHarm:
      'If you are thinking of suicide or of hurting yourself: call 3114 (France, free, day and night). In an emergency, 112.',
    callButton: 'Ask for a call',
  },
  stop: {
    unread: 'Nobody but you has read this message, and I do not keep it.',
    pause: (word) =>
      `For me to stop writing to you: type “${word}”, or use the button. No reason to give, and nobody is told. “resume” brings me back.`,
    leave: (word) => `To leave the community: type “${word}”.`,
    pauseButton: 'Stop writing to me',
    leaveButton: 'Leave the community',
  },
  changed: {
    emptied:
      'Your message is empty now; what it had stored has not changed. To withdraw it, delete the message, or type “withdraw” after the same word.',
    since:
      'Your correction is not stored: this answer has been changed since, by you or by your team. Correct it with the button, so that nothing is overwritten.',
    elsewhere: (word) =>
      `Your correction is not stored: this message answered something other than “${word}”. Send it as a new message; to take the former answer away, delete the former message.`,
    deletedSince:
      'Your message is deleted, but the answer that it gave has been changed or withdrawn since, by you or by your team: I left it as it is. To correct or withdraw it, use its buttons.',
    late: (word) =>
      `This correction is not stored: the round has closed, or this message had stored nothing. To correct your answer, send “${word} correct” and the new text, or “${word} history”.`,
    withdrawn: 'Your message is deleted, and what it had stored is withdrawn wherever it was read.',
  },
};
