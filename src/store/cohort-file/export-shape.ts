/** Empty values become absent keys. */
export const withoutNulls = <T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is left of these keys has a value
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

/** Natural order: e2 comes before e10. */
export const byId = (a: string, b: string): number => a.localeCompare(b, 'fr', { numeric: true });
