import { type Message, message, type Section, type Text } from '../../chat/message.ts';
import { phaseOn } from '../../rituals/challenge/challenge.ts';
import { namesOf } from '../../store/challenge/names.ts';
import { cohortOf } from '../../store/cohort/cohort.ts';
import { linkOf } from '../../store/milestone/milestones.ts';
import { datasetsOnPage } from '../dataset/challenge.ts';
import { helpOnPage } from '../help/challenge.ts';
import { milestonesOnPage } from '../milestone/challenge.ts';
import { reportsOnPage } from '../standup/challenge.ts';
import { sideTracksOnPage } from '../side-track/challenge.ts';
import type { TeamPage, TeamSection } from './section.ts';

/** One per practice, in the order of the page. */
const SECTIONS: readonly TeamSection[] = [
  reportsOnPage,
  helpOnPage,
  datasetsOnPage,
  milestonesOnPage,
  sideTracksOnPage,
];

const datesOf = async ({ scope, challenge }: TeamPage) => {
  const cohort = await cohortOf(scope);
  if (!cohort) throw new Error('a team belongs to a cohort');
  return {
    startsOn: challenge.startsOn ?? cohort.startsOn,
    endsOn: challenge.endsOn ?? cohort.endsOn,
    cohort,
  };
};

const roadmapOf = async ({ scope, challenge, texts }: TeamPage): Promise<Text> => {
  const link = await linkOf(scope, 'roadmap', challenge.id);
  const { roadmap, noRoadmap } = texts.challenge.page;
  return link ? [{ link, text: roadmap }] : [noRoadmap];
};

const namedPerson = (label: string, id: string | null, names: ReadonlyMap<string, string>): Text[] => {
  const name = id ? names.get(id) : undefined;
  return id && name ? [[label, ' ', { person: id, name }]] : [];
};

const headingSection = async (page: TeamPage): Promise<Section> => {
  const { scope, challenge, texts, today } = page;
  const { page: words } = texts.challenge;
  const { cohort, ...dates } = await datesOf(page);
  const names = await namesOf(scope, [challenge.inCharge, challenge.coach]);
  return {
    title: [words.title(challenge.name)],
    text: [challenge.goal ?? ''],
    list: [
      [words.phases[phaseOn(today, dates)]],
      ...(challenge.host ? [[words.host, ' ', challenge.host]] : []),
      ...namedPerson(words.inCharge, challenge.inCharge, names),
      ...namedPerson(words.coach, challenge.coach, names),
      ...(cohort.contacts.programme ? [[words.contact(cohort.contacts.programme)]] : []),
      await roadmapOf(page),
    ],
  };
};

export const teamPage = async (page: TeamPage): Promise<Message> => {
  const sections: Section[] = [];
  for (const section of SECTIONS) sections.push(...(await section(page)));
  const { typed, typedMentor } = page.texts.challenge.page;
  return message(await headingSection(page), ...sections, {
    text: [page.as === 'mentor' ? typedMentor : typed],
  });
};
