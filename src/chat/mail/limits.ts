import type { Limits, Pace } from '../chat.ts';

/** Gmail cuts a mail at 102 kB of HTML: this leaves room for links and styles. Longer ones come in parts. */
export const LIMITS: Limits = { elements: 60, perElement: 20_000, characters: 30_000 };

/** What shared servers take without asking to slow down. One address gets a mail every two seconds at most. */
export const PACE: Pace = { perMinute: { send: 60, edit: 6_000, find: 600 }, secondsPerPlace: 2 };
