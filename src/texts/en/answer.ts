import type { AnswerTexts } from '../fr/answer.ts';

export const answer: AnswerTexts = {
  title: 'Ritournelle',
  for: (name) => `For ${name}`,
  inTheirName: (name) =>
    `What you do here carries this name: ${name}. Not yours? Close this page: nothing is done without a press.`,
  ask: (what) => `“${what}”?`,
  nothingYet: 'Nothing is done yet: one press does it.',
  choiceYet: 'Nothing is done yet: choose, then confirm.',
  confirm: 'Confirm',
  choose: 'Choose',
  send: 'Send',
  about: 'The message, as it is now',
  optional: 'optional',
  atMost: (characters: number) => `${characters} characters at most`,
  readersTitle: 'A message will go to:',
  noReaders: 'No message will go to anyone else.',
  readers: {
    channel: (name) => `everyone in the channel ${name}`,
    thread: 'everyone who reads this conversation',
    team: (name) => `the team of ${name}`,
    role: 'the people of the cohort who have this role',
  },
  errors: 'Nothing was saved: something still needs correcting.',
  usedForm:
    'This link was already used to answer, and that answer is saved. If you send this form again, it will replace it.',
  used: 'This link was already used: nothing is done twice.',
  done: 'Done.',
  back: 'You may close this page.',
  typed: {
    title: 'Something else?',
    label: 'Write to the bot',
    hint: 'One word is enough: help, my-day, milestone, data, workshop, pause…',
    send: 'Send',
  },
  refused: {
    title: 'This link opens nothing',
    altered:
      'This link is incomplete or does not exist: nothing was done. Open the whole of it from the mail, or ask for another one.',
    expired: 'This link is over a month old and no longer works: nothing was done. Ask for another one.',
    revoked:
      'This link was withdrawn, for instance by a pause: nothing was done. Open a more recent mail, or ask for another link.',
    tooLong: 'What was sent is too long: nothing was saved. Go back, shorten your text and send it again.',
    broken: 'Something went wrong on our side, and nothing was saved. Go back and try again in a minute.',
  },
  renew: {
    button: 'Get another link by mail',
    address: 'Your mail address',
    toAddress: 'Get a link at this address',
  },
  renewed: {
    title: 'Check your mail',
    sentence:
      'If this address belongs to someone in the cohort, a new link is on its way there, once a day at most. Otherwise, write to the programme team.',
  },
  formThere: 'This form is filled on a page, which is for you alone:',
  openForm: 'open the form',
  itsMe: {
    words: ['confirm'],
    why: (cohort) => `The programme team of “${cohort}” gave me this address.`,
    ask: 'Before I write anything else, I make sure that it is yours. Without an answer, you will get nothing more.',
    button: 'It is me',
    done: 'Thank you! This address is yours: I will write to you there, within your working hours. You can answer from each mail, without an account or a password.',
    already: 'It was already done: this address is yours.',
  },
  stop: {
    words: ['unsubscribe'],
    button: 'Stop these mails',
    done: 'Done: I no longer write to you by mail. To get mails again, write “my-account reach mail”.',
    toChat: 'Done: I no longer write to you by mail, only in the chat.',
    already: 'You no longer got mails: nothing has changed.',
  },
  unread: {
    title: 'Your mail was not read',
    line: (contact: string) =>
      `Nobody reads what comes to this address, and the bot keeps nothing of it. To talk to someone, write to: ${contact}.`,
  },
  fresh: {
    title: 'Your new link',
    asked: 'You asked for another link. If it was not you, do nothing.',
    use: 'It opens your day, from which everything is done. It is for you: do not forward it.',
    button: 'Open my day',
  },
};
