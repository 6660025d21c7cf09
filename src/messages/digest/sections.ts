import type { Facts, Period } from '../../rituals/digest.ts';
import { shuffled } from '../../rituals/digest.ts';
import type { Scope } from '../../store/scope.ts';
import type { DigestTexts } from '../../texts/fr/digest.ts';
import { openAsks } from './calls.ts';
import { datasetBlocks, datasetMoves, datasetsPublished, datasetStages } from './datasets.ts';
import { lastingRequests, longRequests, solvedRequests } from './help.ts';
import { comingMilestones, lateMilestones } from './milestones.ts';
import { toldNews } from './news.ts';
import type { Line, PageReader, Part } from './part.ts';
import { gatherPictures } from './pictures.ts';
import { reportsReceived } from './standups.ts';

type Section = {
  title: keyof DigestTexts['titles'];
  /** What waits comes first, what is to come in the order of its days; the rest in no order that says anything. */
  shuffled?: true;
  parts: readonly Part[];
};

/** The page, from top to bottom: first what the coordination is asked. One line for each thing a practice tells. */
const SECTIONS: readonly Section[] = [
  { title: 'asked', parts: [openAsks, lastingRequests, datasetBlocks] },
  { title: 'help', shuffled: true, parts: [longRequests] },
  { title: 'data', parts: [datasetStages, datasetMoves] },
  { title: 'milestones', parts: [comingMilestones, lateMilestones] },
  { title: 'news', shuffled: true, parts: [datasetsPublished, toldNews, solvedRequests] },
  { title: 'totals', parts: [reportsReceived] },
];

const partsOf = (section: Section, week: string) =>
  section.parts.map((part) => ({
    part,
    arranged: (facts: Facts[string]) => (section.shuffled ? shuffled(facts, week) : facts),
  }));

/** All that a page will tell, taken down at one moment. */
export const gatherFacts = async (scope: Scope, period: Period): Promise<Facts> => {
  const facts: Record<string, Facts[string]> = {};
  for (const section of SECTIONS)
    for (const { part, arranged } of partsOf(section, period.week))
      facts[part.name] = arranged(await part.gather(scope, period));
  return { ...facts, ...(await gatherPictures(scope, period)) };
};

export type SaidSection = { title: Section['title']; parts: readonly (readonly Line[])[] };

/** The page in words, without the sections that have nothing to say. */
export const saySections = async (facts: Facts, reader: PageReader): Promise<SaidSection[]> => {
  const said: SaidSection[] = [];
  for (const { title, parts } of SECTIONS) {
    const lines: (readonly Line[])[] = [];
    for (const part of parts) lines.push(await part.say(facts[part.name] ?? [], reader));
    if (lines.some((part) => part.length > 0)) said.push({ title, parts: lines });
  }
  return said;
};
