/** Each to its end even when one fails, which is told afterwards: what is sent after a transaction was undone would be kept. */
export const allToTheEnd = async <Found>(works: readonly Promise<Found>[]): Promise<Found[]> => {
  await Promise.allSettled(works);
  return Promise.all(works);
};
