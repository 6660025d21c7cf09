import { practice } from '../../src/engine/practice/acts/practice.ts';
import type { AnyCommand } from '../../src/engine/practice/define.ts';
import { ROLES } from '../../src/rituals/people/roles.ts';
import { away } from './away.ts';
import { contract } from './contract.ts';
import { exportMine } from './export.ts';
import { accountLink } from './link.ts';
import { itsMe, stopMails } from './mail.ts';
import { pause, resume } from './pause.ts';
import { eraseMine } from './rights/erase.ts';
import { objectToUse } from './rights/object.ts';
import { liftRestriction, restrictMine } from './rights/restrict.ts';
import { withdrawMine } from './rights/withdraw.ts';
import {
  changeDays,
  changeLanguage,
  changeName,
  changeBulletins,
  changeReach,
  changeReminders,
  changeSettings,
  changeZone,
  showAccount,
} from './settings/acts.ts';

export { awayTypedCommand as awaySaid } from './away.ts';

/** `mon-compte`: alone, one's settings, what is kept and one's rights. */
const mine = practice({
  name: 'account',
  intent: 'settings',
  words: (texts) => texts.account.mine.words,
  roles: ROLES,
  summary: (texts) => texts.account.mine.summary,
  guarded: true,
  strict: true,
  acts: [
    showAccount,
    changeSettings,
    changeName,
    changeLanguage,
    changeZone,
    changeDays,
    changeReminders,
    changeReach,
    changeBulletins,
    itsMe,
    stopMails,
    exportMine,
    withdrawMine,
    objectToUse,
    restrictMine,
    liftRestriction,
    eraseMine,
  ],
  alone: showAccount,
  refused: (texts) => texts.account.mine.refused,
});

export const account: readonly AnyCommand[] = [
  ...mine,
  ...accountLink,
  ...pause,
  ...resume,
  ...away,
  ...contract,
];
