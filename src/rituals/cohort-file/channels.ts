import { isId } from './fields.ts';
import type { Fault, Path } from './problems.ts';
import type { CohortFile } from './schema.ts';

/** Audiences of a channel, besides the team of one défi. */
export const AUDIENCES: readonly string[] = ['cohort', 'mentors', 'coordination', 'community'];
/** These names already have a meaning, so a défi cannot have them. */
const RESERVED: readonly string[] = [...AUDIENCES, 'all'];

const reservedIds = (file: CohortFile): Fault[] =>
  file.challenges.flatMap(({ id }, at) =>
    RESERVED.includes(id) ? [{ path: ['challenges', at, 'id'], problem: { code: 'reserved-id', id } }] : [],
  );

const declarationFaults = (file: CohortFile): Fault[] => {
  const audiences = new Set([...AUDIENCES, ...file.challenges.map(({ id }) => id)]);
  return Object.entries(file.channels).flatMap(([name, { for: audience }]): Fault[] => [
    ...(isId(name)
      ? []
      : [{ path: ['channels', name], problem: { code: 'bad-id', key: 'channels', value: name } } as const]),
    ...(audiences.has(audience)
      ? []
      : [{ path: ['channels', name, 'for'], problem: { code: 'no-such-audience', id: audience } } as const]),
  ]);
};

type ChannelUse = { name: string | undefined; path: Path; allowed: readonly string[] };

/** The bulletin is for the promotion, the digest never leaves it, and a team's answers stay with the team. */
const channelUses = (file: CohortFile): ChannelUse[] => [
  { name: file.cohort.bulletin_channel, path: ['cohort', 'bulletin_channel'], allowed: ['cohort'] },
  {
    name: file.cohort.digest_channel,
    path: ['cohort', 'digest_channel'],
    allowed: ['coordination', 'cohort'],
  },
  { name: file.cohort.workshop_channel, path: ['cohort', 'workshop_channel'], allowed: ['cohort'] },
  ...(['cohort', 'mentors', 'community'] as const).map((audience) => ({
    name: file.cohort.help_channels?.[audience],
    path: ['cohort', 'help_channels', audience],
    allowed: [audience],
  })),
  ...file.challenges.map(({ id, channel }, at) => ({
    name: channel,
    path: ['challenges', at, 'channel'],
    allowed: [id],
  })),
];

const faultsOfUse = (
  { name, path, allowed }: ChannelUse,
  channels: ReadonlyMap<string, { for: string }>,
): Fault[] => {
  if (name === undefined) return [];
  const channel = channels.get(name);
  if (!channel) return [{ path, problem: { code: 'no-such-channel', id: name } }];
  if (allowed.includes(channel.for)) return [];
  return [{ path, problem: { code: 'wrong-audience', channel: name, allowed } }];
};

/** Each channel is for someone who exists, and is used for what it is for. */
export const channelFaults = (file: CohortFile): Fault[] => {
  const known = new Map(Object.entries(file.channels));
  return [
    ...reservedIds(file),
    ...declarationFaults(file),
    ...channelUses(file).flatMap((use) => faultsOfUse(use, known)),
  ];
};
