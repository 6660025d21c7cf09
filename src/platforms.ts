import type { PlatformDefinition } from './chat/platform.ts';
import { mattermost } from './chat/mattermost/platform.ts';
import { slack } from './chat/slack/platform.ts';
import type { FilePlatform } from './rituals/cohort-file/index.ts';

/** A platform needs a key in cohort files to know who is who. */
type Described = PlatformDefinition & { name: FilePlatform };

/** All chat platforms besides the sandbox. A new one is a folder of `src/chat` and a line here. */
export const PLATFORMS: readonly Described[] = [slack, mattermost];

/** Settings of future platforms, refused rather than ignored. */
export const NOT_YET: Readonly<Record<string, string>> = { MATRIX_TOKEN: 'Matrix' };
