import type { fr } from '../../fr/index.ts';

export const cohortAlert: (typeof fr)['cohortAlert'] = {
  title: 'To know: not everything could leave',
  missed: (day) =>
    `One or several appointments did not take place: I was not there on time, as I find ${day}. Nothing will leave late, and anyone can still answer by typing the word, for example “report”.`,
  silent: (platform) =>
    `${platform} did not answer for several minutes. Nothing is lost: what had to leave waits, and leaves as soon as it answers.`,
  suspended: (platform) =>
    `${platform} does not let me write any more: my authorisation was taken back. Nothing is lost: what is still useful leaves once it is given again.`,
  parked: (place, reason) =>
    `I cannot write in the channel ${place} any more (${reason}). What had to appear there is set aside. Invite the bot there again, or choose another channel in the cohort’s settings.`,
  retry: (reason) => `Then, so that it leaves: npm run parked -- retry ${reason}, by the technical contact.`,
  next: (operator) => `If it lasts or comes back, tell the technical contact: ${operator}.`,
};
