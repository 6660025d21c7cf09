import type { TypedTexts } from '../fr/typed.ts';

export const typed: TypedTexts = {
  forgetWords: ['forget', 'forget it', 'nothing', 'nothing forget it', 'never mind', 'nevermind', 'cancel'],
  yours: 'Nothing is stored, and nobody but you sees this text:',
  yoursInChannel:
    'Nothing is stored. Your message can still be read in this channel, like all that is written here; I show it to nobody:',
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
  forgottenWas: (text: string) => `The text that was waiting: “${text}”`,
  cancelElse:
    'To cancel something else, say what it is, then “cancel”, as in “call-me cancel”; “resume” ends an absence.',
  nothingWaits: 'No text is waiting for your choice: there is nothing to forget.',
  gone: 'This text is no longer waiting: it was stored already, or I have forgotten it. Nothing more was done. If you still need it, copy it from your message and send it again.',
  closed: (name, word) =>
    `The ${name} has closed in the meantime: nothing is stored, and nobody but you has seen this text. To add it all the same, type “${word}” and then your text.`,
  filled: 'Your last message is here already: erase it if it is not for this round.',
  cut: (max) =>
    `Your text is longer than ${max} characters: only its beginning is here, the rest is still in your message.`,
  readers: {
    cohortLater: (when) => `the whole cohort will read it ${when}, and your team right away`,
    cohortNow: 'the whole cohort will read it right away',
    team: 'your team will read it right away, and nobody else',
    mentor: 'the team of the challenge and its mentors will read it right away',
  },
  held: {
    title: 'Before anyone reads it',
    another:
      'Nothing is sent yet: another round has opened since, and this text would be its answer. Confirm again if that suits you.',
    readers: (readers, inChannel) =>
      inChannel
        ? `I have shown it to nobody, but your message can still be read in this channel. If you confirm, ${readers}.`
        : `Only you can read it. If you confirm, ${readers}.`,
    distress: (readers) => `This text waits for you to confirm. ${readers}`,
    sensitive: (what, readers) =>
      `This text seems to contain ${what}, and waits for you to confirm. ${readers}`,
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
    unread: 'Nobody but you has read this message, and I do not keep it. I am only a bot.',
    inChannel:
      'I do not keep this message and I show it to nobody, but it can still be read in this channel: delete it if that is not what you wanted. I am only a bot.',
    someone: 'A person can listen to you:',
    call: (word) =>
      `Ask for a call: type “${word}”, or use the button. Only the person who will call you back is told.`,
    programme: (contact) => `Write to ${contact}.`,
    selfHarm:
      'If you are thinking of suicide or of hurting yourself: call 3114 (France, free, day and night). In an emergency, 112.',
    callButton: 'Ask for a call',
  },
  stop: {
    unread: 'Nobody but you has read this message, and I do not keep it.',
    inChannel: 'I do not keep this message, but it can still be read in this channel.',
    pause: (word) =>
      `For me to stop writing to you: type “${word}”, or use the button. You need give no reason, and nobody is told. To bring me back, type “resume”.`,
    leave: (word) => `To leave the community: type “${word}”.`,
    pauseButton: 'Stop writing to me',
    leaveButton: 'Leave the community',
  },
  changed: {
    emptied: (word) =>
      `Your message is empty now; what it had stored has not changed. To withdraw it, delete the message, or type “${word} withdraw”.`,
    since:
      'Your correction is not stored: this answer has been changed since, by you or by your team. Correct it with the button, so that nothing is overwritten.',
    elsewhere: (word) =>
      `Your correction is not stored: this message answered “${word}”, and now begins with another word. Send the new text as a new message; to withdraw the former answer, delete this one.`,
    deletedSince:
      'Your message is deleted, but the answer that it gave has been changed or withdrawn since, by you or by your team: I left it as it is. To correct or withdraw it, use its buttons.',
    late: (word) =>
      `This correction is not stored: the round has closed, or this message had stored nothing. To correct your answer, send “${word} correct” and the new text, or “${word} history”.`,
    withdrawn: 'Your message is deleted, and what it had stored is withdrawn wherever it was read.',
  },
  stored: {
    kinds: {
      heldTexts: { what: 'texts that wait until you say for whom they are', why: 'give them back to you' },
    },
    purged: {},
  },
};
