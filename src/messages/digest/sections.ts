import type { Facts, Period } from '../../rituals/digest/digest.ts';
import { newFacts, shuffledByWeek } from '../../rituals/digest/digest.ts';
import type { Scope } from '../../store/core/scope.ts';
import type { DigestTexts } from '../../texts/fr/digest.ts';
import { openAsks } from './calls.ts';
import { datasetBlocks, datasetMoves, datasetsPublished, datasetStages } from './datasets.ts';
import { lastingRequests, longRequests, solvedRequests } from './help.ts';
import { comingMilestones, lateMilestones } from './milestones.ts';
import { goodNewsPart } from './news.ts';
import type { Line, PageReader, Part } from './part.ts';
import { gatherPictures } from './pictures.ts';
import { newSideTracks } from './side-tracks.ts';
import { comingWorkshops } from './workshops.ts';

type Section = {
  title: keyof DigestTexts['titles'];
  /** For items without an order of their own, by wait or by date: a fixed order would rank them. */
  shuffled?: true;
  /** Not repeated if the previous page had it. */
  once?: true;
  parts: readonly Part[];
};

/** The page from top to bottom, starting with requests to the coordination. One line per item of a practice. */
const SECTIONS: readonly Section[] = [
  { title: 'asked', parts: [openAsks, lastingRequests, datasetBlocks] },
  { title: 'help', shuffled: true, parts: [longRequests] },
  { title: 'data', parts: [datasetStages, datasetMoves] },
  { title: 'milestones', parts: [comingMilestones, lateMilestones] },
  {
    title: 'news',
    shuffled: true,
    once: true,
    parts: [datasetsPublished, goodNewsPart, solvedRequests, newSideTracks],
  },
  { title: 'workshops', parts: [comingWorkshops] },
];

/** Gathers a page's content at one moment, in parallel, because each query is a round trip. */
export const gatherFacts = async (scope: Scope, period: Period, before: Facts = {}): Promise<Facts> => {
  const gathered = SECTIONS.flatMap((section) =>
    section.parts.map(async ({ name, gather }): Promise<[string, Facts[string]]> => {
      const found = await gather(scope, period);
      const facts = section.once ? newFacts(found, before[name]) : found;
      return [name, section.shuffled ? shuffledByWeek(facts, period.week) : facts];
    }),
  );
  const [pictures, ...parts] = await Promise.all([gatherPictures(scope, period), ...gathered]);
  return { ...Object.fromEntries(parts), ...pictures };
};

export type SaidSection = { title: Section['title']; parts: readonly (readonly Line[])[] };

/** The page in words, without empty sections. */
export const saySections = async (facts: Facts, reader: PageReader): Promise<SaidSection[]> => {
  const said = await Promise.all(
    SECTIONS.map(async ({ title, parts }) => ({
      title,
      parts: await Promise.all(parts.map((part) => part.say(facts[part.name] ?? [], reader))),
    })),
  );
  return said.filter(({ parts }) => parts.some((lines) => lines.length > 0));
};
