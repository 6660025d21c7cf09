type Waiting<One, Found> = { one: One; answer: PromiseWithResolvers<Found> };

/**
 * One question at a time for many who ask: what is asked while one is on its way goes together in the next. `ask` returns how
 * each finds its own answer.
 */
export const inGroups = <One, Found>(
  ask: (group: readonly One[]) => Promise<(one: One) => Found | PromiseLike<Found>>,
): ((one: One) => Promise<Found>) => {
  const waiting: Waiting<One, Found>[] = [];
  let isAsking = false;
  const askGroup = async (): Promise<void> => {
    const group = waiting.splice(0);
    try {
      const found = await ask(group.map(({ one }) => one));
      for (const { one, answer } of group) answer.resolve(found(one));
    } catch (error) {
      for (const { answer } of group) answer.reject(error);
    }
  };
  const askAll = async (): Promise<void> => {
    isAsking = true;
    while (waiting.length > 0) {
      // Whoever asks in the same turn of the loop joins.
      await new Promise(setImmediate);
      await askGroup();
    }
    isAsking = false;
  };
  return (one) => {
    const answer = Promise.withResolvers<Found>();
    waiting.push({ one, answer });
    if (!isAsking) void askAll();
    return answer.promise;
  };
};
