import { catalogueSlug } from '../dataset/catalogue-link.ts';
import type { Fault, Path } from './problems.ts';
import type { CohortFile, FileDataset } from './schema.ts';

type Check = (dataset: FileDataset, path: Path) => Fault[];

const hasGround: Check = ({ id, end, ground }, path) =>
  end && !ground ? [{ path: [...path, 'end'], problem: { code: 'end-without-ground', dataset: id } }] : [];

const isHeld = ({ state }: FileDataset): boolean => state === 'waiting' || state === 'blocked';

const hasReason: Check = (dataset, path) => {
  const { id, reason } = dataset;
  if (reason && !isHeld(dataset))
    return [{ path: [...path, 'reason'], problem: { code: 'reason-without-block', dataset: id } }];
  if (!reason && isHeld(dataset))
    return [{ path: [...path, 'state'], problem: { code: 'block-without-reason', dataset: id } }];
  return [];
};

const isPage: Check = ({ link }, path) =>
  link === undefined || catalogueSlug(link)
    ? []
    : [{ path: [...path, 'link'], problem: { code: 'no-dataset-page', value: link } }];

/** A dataset belongs to a défi, and needs a reason to be closed or to wait. */
export const datasetFaults = (file: CohortFile): Fault[] => {
  const known = new Set(file.challenges.map(({ id }) => id));
  return file.datasets.flatMap((dataset, at) => {
    const path = ['datasets', at];
    return [
      ...(known.has(dataset.challenge)
        ? []
        : [
            {
              path: [...path, 'challenge'],
              problem: { code: 'no-such-challenge', id: dataset.challenge },
            } as const,
          ]),
      ...hasGround(dataset, path),
      ...hasReason(dataset, path),
      ...isPage(dataset, path),
    ];
  });
};
