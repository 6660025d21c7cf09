/**
 * What packages bring and nothing here asks for, left out of the bundle: the sentences of zod in fifty languages, HTTP/2. The
 * sources, run directly, have all of it.
 */
type Rule = { file: RegExp; lighten(source: string): string };

const RULES: readonly Rule[] = [
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
