import type { PlatformDefinition } from './chat/platform.ts';
import { slack } from './chat/slack/platform.ts';
import type { FilePlatform } from './rituals/cohort-file/index.ts';

/** A platform without a key of its own in cohort files could not be told who is who. */
type Described = PlatformDefinition & { name: FilePlatform };

/** Every chat platform that this programme speaks to, besides the sandbox: a new one is a folder of `src/chat` and a line here. */
export const PLATFORMS: readonly Described[] = [slack];

/** Settings of platforms that will come, refused rather than ignored. */
export const NOT_YET: Readonly<Record<string, string>> = { MATTERMOST_TOKEN: 'Mattermost' };
