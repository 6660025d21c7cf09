import { said } from '../../chat/message.ts';
import { briefOf } from '../../rituals/digest/digest.ts';
import { comingSessions } from '../../store/digest/page-facts.ts';
import { isSession, workshopOf } from '../../store/workshop/workshops.ts';
import type { Line, Part } from './part.ts';

/** Coming trainings with their free places, without trainers or participants. */
export const comingWorkshops: Part = {
  name: 'workshops',
  gather: async (scope, { today }) =>
    (await comingSessions(scope, today)).map(({ id, free }) => ({ what: 'session', id, count: free })),
  async say(facts, { scope, texts, zone }) {
    const lines: Line[] = [];
    for (const { id = '', count = 0 } of facts) {
      const workshop = await workshopOf(scope, id);
      if (!workshop || !isSession(workshop) || workshop.state === 'cancelled') continue;
      const when = texts.dates.dayAndHour(workshop.startsAt, zone);
      lines.push({ brief: [said(briefOf(workshop.title)), texts.digest.workshops.session(when, count)] });
    }
    return lines;
  },
};
