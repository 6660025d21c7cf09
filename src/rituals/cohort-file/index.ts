import type { z } from 'zod';
import { channelFaults } from './channels.ts';
import { datasetFaults } from './datasets.ts';
import { dateFaults } from './dates.ts';
import { faultsOf } from './issues.ts';
import { milestoneFaults } from './milestones.ts';
import { peopleFaults } from './people.ts';
import type { Fault } from './problems.ts';
import { repairEntries } from './repair.ts';
import { rhythmFaults } from './rhythms.ts';
import { type CohortFile, cohortFile } from './schema.ts';
import { uniquenessFaults } from './unique.ts';

export { type Launchable, launchFaults, launchWarnings } from './launch.ts';
export type { Fault, Problem, ProblemCode, ProblemSentences } from './problems.ts';
export { extendPerson, movePerson } from './edit.ts';
export { handedOut } from './handed-out.ts';
export {
  FILE_PLATFORMS,
  type FilePlatform,
  listPlatforms,
  namesByHandle,
  type OnPlatform,
  placeNamed,
  placeWithin,
  type PlatformKeys,
  platformKeys,
} from './platforms.ts';
export { saysTheSame } from './same.ts';
export type { CohortFile, FileDataset, FileException, FileMember, FilePerson } from './schema.ts';

const RULES = [
  uniquenessFaults,
  channelFaults,
  peopleFaults,
  dateFaults,
  rhythmFaults,
  datasetFaults,
  milestoneFaults,
];

const faultsAcross = (file: CohortFile): Fault[] => RULES.flatMap((rule) => rule(file));

/** A mistyped date or an unknown key does not prevent the rules across entries from running. */
const isReadable = ({ issues }: { issues: z.core.$ZodRawIssue[] }): boolean =>
  issues.every((issue) => issue.continue === true || issue.code === 'unrecognized_keys');

const checkedFile = cohortFile.superRefine(
  (file, context) => {
    for (const { path, problem } of faultsAcross(file))
      context.addIssue({ code: 'custom', path: [...path], params: { problem } });
  },
  { when: isReadable },
);

const wereRead = (issues: readonly z.core.$ZodIssue[]): boolean =>
  issues.some(({ code }) => code === 'custom') || issues.every(({ code }) => code === 'unrecognized_keys');

/** Faults across entries that another faulty entry would hide. */
const hiddenFaults = (raw: unknown, issues: readonly z.core.$ZodIssue[]): Fault[] => {
  const repaired = wereRead(issues) ? undefined : repairEntries(raw, issues);
  if (!repaired) return [];
  const parsed = cohortFile.safeParse(repaired.raw);
  return parsed.success ? faultsAcross(parsed.data).filter(repaired.isReported) : [];
};

const isMapping = (raw: unknown): boolean => typeof raw === 'object' && !Array.isArray(raw);

/** Checks a file read from YAML: returns the file, or all its faults with their places. */
export const checkCohortFile = (raw: unknown): { file: CohortFile } | { faults: Fault[] } => {
  if (raw === null || raw === undefined) return { faults: [{ path: [], problem: { code: 'empty-file' } }] };
  if (!isMapping(raw)) return { faults: [{ path: [], problem: { code: 'not-a-mapping' } }] };
  const parsed = checkedFile.safeParse(raw, { reportInput: true });
  if (parsed.success) return { file: parsed.data };
  const { issues } = parsed.error;
  return { faults: [...issues.flatMap(faultsOf), ...hiddenFaults(raw, issues)] };
};
