/** The texts have one sentence per code. */
type Params = {
  broken: object;
  'long-cell': { most: number };
  'many-rows': { most: number };
  'many-columns': { most: number };
  'no-rows': object;
  'no-columns': { missing: readonly ('name' | 'email' | 'roles')[] };
  'column-twice': { column: string };
  'no-name': object;
  'no-email': { name: string };
  'bad-email': { value: string };
  'same-email': { value: string; other: number };
  'no-role': { name: string };
  'unknown-role': { value: string };
  'no-team': { name: string };
  'bad-date': { value: string };
  'ends-first': { starts: string; ends: string };
  'unknown-zone': { value: string };
  'unknown-language': { value: string };
  'bad-days': { value: string };
  formula: { value: string };
  'not-in-team': { name: string; challenge: string };
  'same-account': { value: string; other: number };
};

export type SheetCode = keyof Params;
export type SheetFault<C extends SheetCode = SheetCode> = {
  [K in C]: { code: K; line: number } & Params[K];
}[C];
export type SheetSentences = { [K in SheetCode]: (fault: SheetFault<K>) => string };
