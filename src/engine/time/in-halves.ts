/** All of a group together, or else by halves: what cannot be done is found, and takes nothing else with it. */
export const inHalves = async <One>(
  group: readonly One[],
  work: (some: readonly One[]) => Promise<void>,
  failed: (one: One, error: unknown) => void,
): Promise<void> => {
  const [first] = group;
  if (first === undefined) return;
  try {
    await work(group);
  } catch (error) {
    if (group.length === 1) return failed(first, error);
    const half = Math.ceil(group.length / 2);
    await inHalves(group.slice(0, half), work, failed);
    await inHalves(group.slice(half), work, failed);
  }
};
