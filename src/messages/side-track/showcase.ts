import { message } from '../../chat/message.ts';
import { shownOn } from '../../store/side-track/side-tracks.ts';
import { defineMessage } from '../define.ts';
import { sideTrackSection } from './card.ts';

/** To the cohort, monthly: what is new among shared side tracks. */
export const sideTrackShowcase = defineMessage({
  kind: 'side-track-showcase',
  shows: ({ cohortId, subject: day }) => [`showcase:${cohortId}:${day}`],
  async render(day, { scope, texts }) {
    const tracks = await shownOn(scope, Temporal.PlainDate.from(day));
    if (tracks.length === 0) return undefined;
    const { showcase } = texts.sideTrack;
    return message(
      { title: [showcase.title], text: [showcase.intro] },
      ...tracks.map((track) => sideTrackSection(track, texts)),
      { text: [showcase.how] },
    );
  },
});
