import { stringify } from 'yaml';

/** A value as YAML with each text on one line, for files that people read and edit. */
export const writeYaml = (value: unknown): string => stringify(value, { lineWidth: 0 });
