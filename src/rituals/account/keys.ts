export const backKey = (personId: string, kind: 'pause' | 'away'): string => `home:back:${kind}:${personId}`;

export const contractKey = (personId: string, endsOn: string, slot: string): string =>
  `account:contract:${personId}:${endsOn}:${slot}`;
export const contractProposedKey = (personId: string, proposed: string): string =>
  `account:contract-proposed:${personId}:${proposed}`;
export const contractAnswerKey = (personId: string, proposed: string): string =>
  `account:contract-answer:${personId}:${proposed}`;
