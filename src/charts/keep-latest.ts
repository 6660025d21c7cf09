/** The same, whose latest `most` results are given again for the same question; what failed is made again. */
export const keepLatest = <Question, Result>(
  most: number,
  make: (question: Question) => Promise<Result>,
): ((question: Question) => Promise<Result>) => {
  const latest = new Map<string, Promise<Result>>();
  return (question) => {
    const key = JSON.stringify(question);
    const known = latest.get(key);
    if (known) return known;
    const made = make(question);
    latest.set(key, made);
    for (const oldest of [...latest.keys()].slice(0, -most)) latest.delete(oldest);
    made.catch(() => latest.delete(key));
    return made;
  };
};
