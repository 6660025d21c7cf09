/**
 * Each to its end even when one fails, which is told afterwards: what is sent after a transaction was undone would be kept. What
 * failed first is told, whatever its rank: in a transaction, the others fail because of it.
 */
export const allToTheEnd = async <const Works extends readonly unknown[]>(
  works: Works,
): Promise<{ -readonly [At in keyof Works]: Awaited<Works[At]> }> => {
  const all = Promise.all(works);
  await Promise.allSettled([all, ...works]);
  return all;
};
