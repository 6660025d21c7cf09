import { notice } from './account.ts';
import type { MessageKind } from './define.ts';
import { standupBulletin, standupLine } from './standup/bulletin.ts';
import { standupPrompt } from './standup/prompt.ts';
import { standupReminder } from './standup/reminder.ts';

/** Everything the bot says by itself. */
export const messages: readonly MessageKind[] = [
  notice,
  standupPrompt,
  standupReminder,
  standupBulletin,
  standupLine,
];
