import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { onBothPlatforms } from '../../fixtures/chat/two-platforms.ts';
import { DATASETS } from '../../fixtures/practices/datasets.ts';
import { DONE } from '../../fixtures/practices/milestones.ts';

/** The small cohort with all practices, and one more person: half of them on Slack, half on Mattermost, Basile on both. */

export const ON_SLACK = ['e01', 'e02', 'm2', 'c1'];
export const ON_MATTERMOST = ['e02', 'e03', 'e04', 'e05', 'm1', 's1', 'a1'];

export const PARIS = 'Europe/Paris';
export const REUNION = 'Indian/Reunion';

/** All of one team: what is sent to them keeps to their own days and hours. */
export const IN_REUNION = ['e04', 'e05', 'm2'];

export const cohort = () =>
  onBothPlatforms(
    smallCohort((raw) => {
      Object.assign(raw.people[1] ?? {}, { works: ['mon', 'tue', 'thu'] });
      Object.assign(raw.people[3] ?? {}, { locale: 'fr' });
      raw.people.push({ id: 'e05', name: 'Farid Cinq', roles: ['eig'] });
      for (const person of raw.people)
        if (IN_REUNION.includes(person.id)) Object.assign(person, { timezone: REUNION });
      raw.challenges[1]?.eig.push('e05');
      raw.challenges[1]?.mentors.push('m1');
      const weekly = raw.rituals[0];
      raw.rituals.push({
        ...weekly,
        id: 'point',
        questions: 'mentor',
        answer_by: 'person',
        recap: 'team',
        challenges: ['mer'],
      });
      Object.assign(raw, { datasets: DATASETS, milestones: { template: 'eig-10-months', exceptions: DONE } });
    }),
    { slack: ON_SLACK, mattermost: ON_MATTERMOST },
  );
