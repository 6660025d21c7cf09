import type { SlackTexts } from '../../fr/slack/slack.ts';

export const slack: SlackTexts = {
  send: 'Send',
  cancel: 'Cancel',
  tooLate: 'The form could not open in time. Nothing was lost or saved: open it with this button.',
  fillIn: 'Here is where to answer:',
  unnamed: {
    someone: 'someone',
    group: 'group',
    channel: 'channel',
    privateChannel: 'private-channel',
  },
  open: 'Open the form',
  noFiles:
    'I may not send files in this workspace: nothing is attached. Whoever runs the bot can grant it (files:write), or run the export from the command line.',
  elsewhere:
    'I only act for accounts of the Slack workspace I was installed in, and yours is from elsewhere: nothing was done or saved. Do it again from an account of that workspace, or ask whoever coordinates the cohort.',
  readThere: 'Read the rest in the conversation.',
  tooLong:
    'This text is too long to go on from here. Nothing was saved: shorten it and send it again, or write it in the team’s channel.',
};
