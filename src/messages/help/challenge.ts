import { said, strong, type Text } from '../../chat/message.ts';
import type { HelpAudience } from '../../rituals/help/request.ts';
import { type HelpRequest, runningOfTeam } from '../../store/help/requests.ts';
import type { TeamPage, TeamSection } from '../challenge/section.ts';
import { stateOf } from './card.ts';

/** The page is the same for everyone in a role, so requests to mentors stay between them and the author. */
const CIRCLES: Record<TeamPage['as'], readonly HelpAudience[]> = {
  eig: ['cohort', 'community'],
  mentor: ['cohort', 'mentors', 'community'],
};

const requestLine = (request: HelpRequest, { texts }: TeamPage): Text => [
  strong(texts.help.number(request.number)),
  ' · ',
  said(request.subject),
  ` · ${stateOf(request, texts)}, ${texts.help.page.since(texts.dates.day(request.askedOn))}`,
];

export const helpOnPage: TeamSection = async (page) => {
  const { scope, challenge, texts, as } = page;
  const requests = await runningOfTeam(scope, challenge.id, CIRCLES[as]);
  if (requests.length === 0) return [];
  return [
    { title: [texts.help.page.title], list: requests.map((request) => requestLine(request, page)) },
    { text: [texts.help.page.more] },
  ];
};
