import type { AnyCommand } from '../src/engine/practice/define.ts';
import { about } from './home/about.ts';
import { account, awaySaid } from './account/index.ts';
import { call } from './call/index.ts';
import { cohort } from './cohort/index.ts';
import { community } from './community/index.ts';
import { help } from './help/index.ts';
import { home } from './home/index.ts';
import { skill } from './skill/index.ts';
import { challenge } from './challenge/index.ts';
import { dataset } from './dataset/index.ts';
import { digest } from './digest/index.ts';
import { gazette } from './gazette/index.ts';
import { milestone } from './milestone/index.ts';
import { pairing } from './pairing/index.ts';
import { sideTrack } from './side-track/index.ts';
import { typedFirst, typedLast } from './typed/index.ts';
import { standup } from './standup/index.ts';
import { workshop } from './workshop/index.ts';

/** In the order of `aide`. The first command that understands a sentence handles it. */
export const commands: readonly AnyCommand[] = [
  ...home,
  ...typedFirst,
  awaySaid,
  ...standup,
  ...help,
  ...skill,
  ...workshop,
  ...sideTrack,
  ...pairing,
  ...call,
  ...community,
  ...challenge,
  ...dataset,
  ...milestone,
  ...digest,
  ...gazette,
  ...cohort,
  ...account,
  ...about,
  ...typedLast,
];
