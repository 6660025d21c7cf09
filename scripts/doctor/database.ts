import { statfs } from 'node:fs/promises';
import { badFinding, type Finding, goodFinding } from '../../src/chat/adapter/finding.ts';
import type { Config } from '../../src/config.ts';
import type { DatabaseReport } from '../../src/store/core/examine.ts';
import { isOlder, VERSION } from '../../src/store/core/version.ts';
import type { Texts } from '../../src/texts/index.ts';

/** PostgreSQL of before lacks what a migration uses. */
const OLDEST = 15;

/** Seconds: as `/readyz`, which says more than five and refuses three hundred. */
const SKEW_ALLOWED = 60;

/** The same room as `/readyz` asks for. */
const DISK_MIN_MB = 64;

type Patient = Pick<Config, 'kind' | 'databaseUrl' | 'migrationDatabaseUrl'>;

const serverFindings = (
  report: DatabaseReport,
  config: Patient,
  { operatorDoctor: texts }: Texts,
): Finding[] => {
  const { database: say } = texts;
  const { version, role, major, readOnly, mayCreate, writeRefused } = report;
  if (major < OLDEST) return [badFinding(say.old(version), say.upgrade)];
  if (readOnly) return [badFinding(say.readOnly, say.primary)];
  if (writeRefused) return [badFinding(say.noWrite(writeRefused), say.writable)];
  if (!mayCreate && !config.migrationDatabaseUrl)
    return [badFinding(say.unprivileged(role), say.grant(role))];
  return [goodFinding(config.databaseUrl ? say.elsewhere(version, role) : say.embedded(version))];
};

const purposeFindings = (
  { kind, floor, unfinished }: DatabaseReport,
  config: Patient,
  { operatorDoctor: { database: say } }: Texts,
): Finding[] => [
  ...(kind && kind !== config.kind ? [badFinding(say.kind(kind), say.another)] : []),
  ...(unfinished ? [badFinding(say.unfinished, say.restoreAgain)] : []),
  ...(floor && isOlder(VERSION, floor) ? [badFinding(say.newer(floor), say.upgradeBot)] : []),
];

const keyFindings = (
  { keyCheck }: DatabaseReport,
  checks: readonly string[],
  { operatorDoctor: { database: say } }: Texts,
): Finding[] => {
  if (!keyCheck) return [];
  return [checks.includes(keyCheck) ? goodFinding(say.keyGood) : badFinding(say.key, say.keyBack)];
};

const clockFinding = (
  { at }: DatabaseReport,
  now: Date,
  { operatorDoctor: { clock: say } }: Texts,
): Finding => {
  const skew = Math.round(Math.abs(now.getTime() - at.epochMilliseconds) / 1000);
  return skew > SKEW_ALLOWED ? badFinding(say.far(skew), say.set) : goodFinding(say.good(skew));
};

/** What a database says of itself, judged. */
export const databaseFindings = (
  report: DatabaseReport,
  { config, checks, now }: { config: Patient; checks: readonly string[]; now: Date },
  texts: Texts,
): Finding[] => [
  ...serverFindings(report, config, texts),
  ...purposeFindings(report, config, texts),
  ...keyFindings(report, checks, texts),
  clockFinding(report, now, texts),
];

/** Of the embedded server: another one’s disk is not ours to see. */
export const examineDisk = async (
  { databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>,
  { operatorDoctor: { disk: say } }: Texts,
): Promise<Finding[]> => {
  if (databaseUrl) return [];
  const { bavail, bsize } = await statfs(dataDir);
  const megabytes = Math.floor((bavail * bsize) / 1024 ** 2);
  return [
    megabytes < DISK_MIN_MB ? badFinding(say.full(megabytes), say.free) : goodFinding(say.good(megabytes)),
  ];
};
