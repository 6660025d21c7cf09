import { defineMessage } from '../define.ts';
import { waiting } from './my-day.ts';

/** One card at the end of a pause, in place of all that was not said meanwhile. */
export const homeBack = defineMessage({
  kind: 'home-back',
  async render(_subject, reader) {
    const { person } = reader;
    const sections = person ? await waiting({ ...reader, person }) : [];
    return sections.length === 0 ? undefined : { sections };
  },
});
