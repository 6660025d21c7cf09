import type { Tools } from '../../src/engine/practice/define.ts';
import type { Read } from '../../src/messages/milestone/mine.ts';
import type { Who } from './find.ts';

/** What an act on milestones knows: who acts, with which tools, and the timeline as it was read. */
export type Acting = { who: Who; tools: Tools; read: Read };
