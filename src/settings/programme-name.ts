/** Replaced in a bundle by the hash of its sources. */
declare const SOURCES_HASH: string | undefined;

/** Another name when the rules or the zones of Node changed; none where the sources run directly. */
export const programmeName: string | undefined =
  typeof SOURCES_HASH === 'undefined' ? undefined : `${SOURCES_HASH} ${process.versions.tz}`;
