import type { Rule } from './rule.ts';
import { RULES_ON_DATA } from './rules-on-data.ts';
import { RULES_ON_USE } from './rules-on-use.ts';

export const RULES: readonly Rule[] = [...RULES_ON_DATA, ...RULES_ON_USE];
