/** Each to its end even when one fails, which is told afterwards: what is sent after a transaction was undone would be kept. */
export const allToTheEnd = async <const Works extends readonly unknown[]>(
  works: Works,
): Promise<{ -readonly [At in keyof Works]: Awaited<Works[At]> }> => {
  await Promise.allSettled(works);
  return Promise.all(works);
};
