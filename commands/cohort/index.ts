import { z } from 'zod';
import type { Incoming } from '../../src/chat/chat.ts';
import { practice } from '../../src/engine/practice/acts/practice.ts';
import { type AnyCommand, type CommandCall, defineCommand } from '../../src/engine/practice/define.ts';
import { askToClose, close } from './close.ts';
import { confirmImport, declineImport } from './file/confirm.ts';
import { exportAll } from './file/export.ts';
import { undoImport } from './file/undo.ts';
import { takeUpload } from './file/upload.ts';
import { namedCohort } from './find.ts';
import { askToLaunch, launch } from './launch.ts';
import { pause, resume } from './pause.ts';
import { add } from './people/add.ts';
import { extend, move } from './people/move.ts';
import { rehearseChosen, rehearseTyped } from './rehearse.ts';
import { begin, settings } from './settings.ts';
import { acts, card, template } from './show.ts';
import { askToSpeak, beSilent, forgetHeld, sayHeld } from './silence.ts';
import { stay } from './stay.ts';
import { chooseWhatToWithdraw, confirmWithdraw, restoreBulletin, withdraw } from './withdraw.ts';

const FOR_RUNNERS = { roles: ['coordination'], coordinates: true } as const;

/** `promo`, and the name of a cohort for whoever runs several: alone, its card; or a verb. */
const running = practice({
  name: 'cohort',
  intent: 'cohort',
  words: (texts) => texts.cohortRun.words,
  ...FOR_RUNNERS,
  guarded: true,
  summary: (texts) => texts.cohortRun.summary,
  named: namedCohort,
  acts: [
    card,
    begin,
    settings,
    template,
    rehearseTyped,
    rehearseChosen,
    askToLaunch,
    launch,
    add,
    move,
    extend,
    pause,
    resume,
    beSilent,
    sayHeld,
    forgetHeld,
    askToSpeak,
    withdraw,
    confirmWithdraw,
    chooseWhatToWithdraw,
    restoreBulletin,
    confirmImport,
    declineImport,
    undoImport,
    exportAll,
    acts,
    askToClose,
    close,
  ],
  alone: card,
});

// Not an act: a file has no verb, and what it is decides what it does.
const dropCommand = defineCommand({
  name: 'cohort-file',
  door: { file: true },
  ...FOR_RUNNERS,
  input: z.object({ text: z.string(), files: z.array(z.custom<Incoming>()) }),
  handle: (call: CommandCall<{ text: string; files: Incoming[] }>, tools) =>
    takeUpload(call.input, call, tools),
});

export const cohort: readonly AnyCommand[] = [...running, dropCommand, ...stay];
