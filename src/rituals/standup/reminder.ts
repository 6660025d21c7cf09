type Round = { state: 'open' | 'closed'; answerBy: 'team' | 'person' };

/** What is known of a round's people at the moment of a reminder. */
export type ReminderFacts = {
  /** Those who are asked: the EIGs, or the mentors, of the team that day. */
  asked: readonly { id: string; wantsReminders: boolean }[];
  /** One without a person is the team's. */
  answers: readonly { personId: string | null }[];
  /** Who lets the round pass. */
  skippedBy: readonly string[];
};

/** Whose answer is still awaited: everyone's until a teammate answers for all, or each person's own. */
const isAwaitedFrom = ({ answerBy }: Round, answers: ReminderFacts['answers']): ((id: string) => boolean) =>
  answerBy === 'team' ? () => answers.length === 0 : (id) => answers.every(({ personId }) => personId !== id);

/** Who is reminded of a round, by their ids: nobody who answered, lets it pass or wants no reminder. */
export const reminderRecipients = (
  round: Round,
  { asked, answers, skippedBy }: ReminderFacts,
): readonly string[] => {
  if (round.state === 'closed') return [];
  const isAwaited = isAwaitedFrom(round, answers);
  return asked
    .filter(({ id, wantsReminders }) => wantsReminders && isAwaited(id) && !skippedBy.includes(id))
    .map(({ id }) => id);
};
