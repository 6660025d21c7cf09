import { HOLIDAY_CODES } from '../../src/rituals/time/holiday-codes.ts';

/**
 * What packages bring and nothing here asks for, left out of the bundle: the holidays of two hundred countries with the
 * calendars and zones that only theirs need, the sentences of zod in fifty languages, HTTP/2. 17 MB of memory and 60 ms of
 * processor at each start. The sources, run directly, have all of it.
 */
type Rule = { file: RegExp; lighten(source: string): string };

const ours: ReadonlySet<string> = new Set(Object.values(HOLIDAY_CODES).map(([country]) => country));

type Holidays = { holidays: Record<string, object> };

/** The file is `export const data = {…}`, written as JSON. */
const withOurCountries = (source: string): string => {
  const data: Holidays = JSON.parse(source.slice(source.indexOf('{'), source.lastIndexOf('}') + 1));
  const holidays = Object.fromEntries(Object.entries(data.holidays).filter(([country]) => ours.has(country)));
  return `export const data = ${JSON.stringify({ ...data, holidays })};`;
};

const RULES: readonly Rule[] = [
  { file: /date-holidays\/src\/data\.js$/, lighten: withOurCountries },
  {
    // Marked by the library for builders: our countries' holidays follow Easter and our own calendar alone.
    file: /date-holidays-parser\/src\/CalEventFactory\.js$/,
    lighten: (source) => source.replaceAll(/^.*#ifndef no\w+\n[^]*?#endif\n/gm, ''),
  },
  {
    // Each holiday gets an instant too, which nobody here asks for: the package's own build with the zones of ten years.
    file: /moment-timezone\/index\.js$/,
    lighten: () => `module.exports = require('./builds/moment-timezone-with-data-10-year-range.min.js');`,
  },
  { file: /zod\/v4\/locales\/index\.js$/, lighten: () => `export { default as en } from './en.js';` },
  {
    // Told apart from HTTP/1 by class; no server of ours speaks it.
    file: /@hono\/node-server\/dist\/index\.mjs$/,
    lighten: (source) =>
      source.replace(
        /^import \{ Http2ServerRequest, constants \} from "node:http2";$/m,
        'class Http2ServerRequest {}\nconst constants = {};',
      ),
  },
];

/** The files that get lighter. */
export const LIGHTER = new RegExp(
  RULES.map(({ file }) => file.source.replaceAll(String.raw`\/`, '[\\\\/]')).join('|'),
);

/** A package that has changed its ways is noticed here, rather than by its weight. */
export const lighten = (path: string, source: string): string => {
  const rule = RULES.find(({ file }) => file.test(path.replaceAll('\\', '/')));
  const lightened = rule?.lighten(source) ?? source;
  if (lightened === source) throw new Error(`${path}: what is left out of the bundle is not there`);
  return lightened;
};
