/**
 * Chat platforms that a cohort file can name, by key, with how a channel and a person are written on each. To add a platform,
 * add a line: people and channels get the key, and spreadsheets the column.
 */
const PLATFORMS = {
  slack: { place: /^[CG][A-Z0-9]{6,}$/, person: 'id' },
  mattermost: { place: /^[^/\s]+\/[^/\s]+$/, person: 'handle' },
} as const satisfies Record<string, { place: RegExp; person: 'id' | 'handle' }>;

export type FilePlatform = keyof typeof PLATFORMS;

/** Accounts or channels on some platforms, one key each, as in the file. */
export type PlatformKeys = { [P in FilePlatform]?: string };

/** The same as a list, for readers that know no platform by name. */
export type OnPlatform = { platform: string; externalId: string };

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant
export const FILE_PLATFORMS = Object.keys(PLATFORMS) as readonly FilePlatform[];

/**
 * Where files give a person's user name: their account's id is only known once the platform has told who has that name.
 */
export const namesByHandle = (platform: string): boolean =>
  FILE_PLATFORMS.some((key) => key === platform && PLATFORMS[key].person === 'handle');

export const eachPlatform = <T>(make: (platform: FilePlatform) => T): Record<FilePlatform, T> =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one entry per platform was just made
  Object.fromEntries(FILE_PLATFORMS.map((platform) => [platform, make(platform)])) as Record<FilePlatform, T>;

export const listPlatforms = (keys: PlatformKeys): OnPlatform[] =>
  FILE_PLATFORMS.flatMap((platform) => {
    const externalId = keys[platform];
    return externalId === undefined ? [] : [{ platform, externalId }];
  });

export const platformKeys = (list: readonly OnPlatform[]): PlatformKeys =>
  Object.fromEntries(
    FILE_PLATFORMS.flatMap((key) => {
      const there = list.find(({ platform }) => platform === key);
      return there ? [[key, there.externalId]] : [];
    }),
  );

/** The key and id of the platform on which a channel is written this way; empty for a plain name. */
export const placeNamed = (text: string): PlatformKeys => {
  const platform = FILE_PLATFORMS.find((key) => PLATFORMS[key].place.test(text));
  return platform ? { [platform]: text } : {};
};

/** The same, for a text that may be a link. */
export const placeWithin = (text: string): PlatformKeys =>
  [text, ...text.split(/\W+/)].map(placeNamed).find((keys) => listPlatforms(keys).length > 0) ?? {};
