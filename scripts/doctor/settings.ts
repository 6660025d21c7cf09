import { existsSync, statSync } from 'node:fs';
import { badFinding, type Finding, goodFinding } from '../../src/chat/adapter/finding.ts';
import type { Config } from '../../src/config.ts';
import { ENV_FILE } from '../../src/env-file.ts';
import type { Texts } from '../../src/texts/index.ts';

/** Other users of the machine. */
const OTHERS = 0o077;

export const examineSettings = ({ operatorDoctor: { settings: say } }: Texts, path = ENV_FILE): Finding => {
  if (!existsSync(path)) return goodFinding(say.good);
  const isOpen = (statSync(path).mode & OTHERS) !== 0;
  return isOpen ? badFinding(say.readable(path), say.close(path)) : goodFinding(say.file(path));
};

const MINIMUM = 26;

export const examineNode = (
  { operatorDoctor: { node: say } }: Texts,
  version: string = process.version,
): Finding => {
  const major = Number.parseInt(version.slice(1), 10);
  return major < MINIMUM ? badFinding(say.old(version), say.use) : goodFinding(say.good(version));
};

/** A sandbox has nobody to bring back. */
export const examineErasures = (
  { kind, erasuresFile }: Pick<Config, 'kind' | 'erasuresFile'>,
  begun: boolean,
  { operatorDoctor: { erasures: say } }: Texts,
): Finding[] => {
  if (kind === 'sandbox') return [];
  if (!erasuresFile) return [badFinding(say.none, say.choose)];
  return begun && !existsSync(erasuresFile)
    ? [badFinding(say.gone(erasuresFile), say.putBack)]
    : [goodFinding(say.good(erasuresFile))];
};
