import type { Incoming } from '../../../src/chat/chat.ts';
import type { Outcome } from '../../../src/engine/practice/outcome.ts';
import type { Tools } from '../../../src/engine/practice/define.ts';
import type { Runner } from '../find.ts';
import { takeTurn } from '../write.ts';
import { askAboutNewTeams } from './confirm.ts';
import { finishImport } from './finish.ts';
import { readFiles } from './read.ts';

/** A spreadsheet or a YAML file sent in the direct message. */
export const takeUpload = async (
  given: { files: readonly Incoming[]; text: string },
  call: Runner,
  tools: Tools,
): Promise<Outcome> => {
  await takeTurn(tools);
  const read = await readFiles(given, call, tools);
  return (await askAboutNewTeams(read, tools)) ?? finishImport(read, call, tools);
};
