import type { Section } from '../../chat/message.ts';
import type { ChallengeRow } from '../../store/cohort/cohort.ts';
import type { Reader } from '../define.ts';

export type TeamPage = Omit<Reader, 'person'> & {
  challenge: ChallengeRow;
  as: 'eig' | 'mentor';
  today: Temporal.PlainDate;
};

/** The section of one practice; empty when there is nothing to show. */
export type TeamSection = (page: TeamPage) => Promise<Section[]>;
