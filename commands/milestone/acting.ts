import type { Tools } from '../../src/engine/practice/define.ts';
import type { ReadMilestones } from '../../src/messages/milestone/mine.ts';
import type { Who } from './find.ts';

export type Acting = { who: Who; tools: Tools; read: ReadMilestones };
