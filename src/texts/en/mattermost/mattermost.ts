import type { MattermostTexts } from '../../fr/mattermost/mattermost.ts';

export const mattermost: MattermostTexts = {
  send: 'Send',
  tooLate:
    'The form could not open. Nothing was lost or saved: open it with this button, or write “help” to me to answer in plain words.',
  fillIn: 'Here is where to answer. If nothing opens, write “help” to me: everything can be typed too.',
  open: 'Open the form',
  noFiles:
    'This server takes no files, or none of this size: nothing is attached. Whoever runs the bot can make the export from the command line.',
  missingFile:
    'A file did not leave with this message. Ask for it again; if it is still missing, tell whoever runs the bot.',
  readThere: 'Read the rest in the conversation.',
  tooLong:
    'This text is too long to go on here. Nothing was saved: shorten it and send it again, or write it in the team’s channel.',
  answered: 'The buttons of this answer wait for you in our private conversation.',
  refused: {
    altered:
      'This button or form does not come from me. Nothing was done: write “help” to me to do the same thing in plain words.',
    foreign:
      'This button or form was not for you, or not for this message. Nothing was done: write “help” to me to do the same thing in plain words.',
    expired:
      'This button or form is too old. Nothing was done: write “help” to me to do the same thing in plain words.',
    command:
      'This command does not come from the server I know. Nothing was done: write to me in a private message, and tell whoever runs the bot.',
    away: 'I could not check where this button comes from. Nothing was done: try again in a minute, or write “help” to me.',
    broken: 'Something went wrong on my side. Try again in a minute, or write “help” to me.',
  },
};
