import { CORE_SCHEMA, dump } from 'js-yaml';

/** Quotes what this project's reader would not read as text, and nothing else. */
const AS_READ = { schema: CORE_SCHEMA, quoteStyle: 'double', noRefs: true } as const;

/** A value as YAML with each text on one line, for files that people read and edit. */
export const writeYaml = (value: unknown): string => dump(value, { ...AS_READ, lineWidth: -1 });
