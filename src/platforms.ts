import type { PlatformDefinition } from './chat/platform.ts';
import { mattermost } from './chat/mattermost/platform.ts';
import { mail } from './chat/mail/platform.ts';
import { slack } from './chat/slack/platform.ts';
import type { FilePlatform } from './rituals/cohort-file/index.ts';

/** A platform needs a key in cohort files to know who is who; mail has their addresses. */
type Described = PlatformDefinition & { name: FilePlatform | typeof mail.name };

/** All chat platforms besides the sandbox. A new one is a folder of `src/chat` and a line here. */
export const PLATFORMS: readonly Described[] = [slack, mattermost, mail];

/** Settings of future platforms, refused rather than ignored. */
export const NOT_YET: Readonly<Record<string, string>> = { MATRIX_TOKEN: 'Matrix' };
