import type { fr } from '../../fr/index.ts';

export const cohortAlert: (typeof fr)['cohortAlert'] = {
  title: 'Please note: some messages could not be sent',
  missed: (day) =>
    `Some appointments did not take place: I was not running at the time, and noticed it on ${day}. Nothing will be sent late, and anyone can still answer by typing the word, for example “report”.`,
  silent: (platform) =>
    `${platform} did not answer for several minutes. Nothing is lost: what was due is waiting, and will be sent as soon as it answers.`,
  suspended: (platform) =>
    `${platform} no longer lets me write: my authorisation was withdrawn. Nothing is lost: what is still useful will be sent once it is restored.`,
  parked: (place, reason) =>
    `I can no longer write in the channel ${place} (${reason}). What was to appear there is set aside. Invite the bot there again, or choose another channel in the cohort’s settings.`,
  retry: (reason) => `Then, to send it: npm run parked -- retry ${reason}, run by the technical contact.`,
  next: (operator) => `If it lasts or comes back, tell the technical contact: ${operator}.`,
};
