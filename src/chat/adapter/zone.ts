/** Platforms have zones that nobody else knows. */
export const isZone = (zone: string): boolean => {
  try {
    return Temporal.PlainDate.from('2000-01-01').toZonedDateTime(zone) !== undefined;
  } catch {
    return false;
  }
};
