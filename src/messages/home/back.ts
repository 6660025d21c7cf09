import { defineMessage } from '../define.ts';
import { waitingSections } from './my-day.ts';

/** One card at the end of a pause replaces all the messages not sent during it. */
export const homeBack = defineMessage({
  kind: 'home-back',
  async render(_subject, reader) {
    const { person } = reader;
    const sections = person ? await waitingSections({ ...reader, person }) : [];
    return sections.length === 0 ? undefined : { sections };
  },
});
