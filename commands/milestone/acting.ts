import type { Tools } from '../../src/engine/practice/define.ts';
import type { Read } from '../../src/messages/milestone/mine.ts';
import type { Who } from './find.ts';

/** Who acts, with which tools, on which timeline. */
export type Acting = { who: Who; tools: Tools; read: Read };
