import { stringify } from 'yaml';

/** A value as YAML, each text on its own line: for files that people read and change. */
export const writeYaml = (value: unknown): string => stringify(value, { lineWidth: 0 });
