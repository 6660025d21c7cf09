import type { Section } from '../../chat/message.ts';
import type { ChallengeRow } from '../../store/cohort/cohort.ts';
import type { Reader } from '../define.ts';

/** A team's page as somebody of the team reads it. */
export type TeamPage = Omit<Reader, 'person'> & {
  challenge: ChallengeRow;
  as: 'eig' | 'mentor';
  today: Temporal.PlainDate;
};

/** What one practice shows on it: nothing when there is nothing to say. */
export type TeamSection = (page: TeamPage) => Promise<Section[]>;
