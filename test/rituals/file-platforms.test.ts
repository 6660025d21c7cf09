import { describe, expect, it } from 'vitest';
import { listPlatforms, placeNamed, placeWithin, platformKeys } from '../../src/rituals/cohort-file/index.ts';

describe('where a channel is written to be', () => {
  it.each([
    ['C0PROMO1', { slack: 'C0PROMO1' }],
    ['eig/promo', { mattermost: 'eig/promo' }],
    ['promo', {}],
    ['https://demo.slack.example/archives/C0PROMO1', {}],
  ])('%s, alone', (text, keys) => {
    expect(placeNamed(text)).toEqual(keys);
  });

  it.each([
    ['https://demo.slack.example/archives/C0PROMO1?thread=2', { slack: 'C0PROMO1' }],
    ['eig/promo', { mattermost: 'eig/promo' }],
    ['le salon de la promotion', {}],
    ['', {}],
  ])('%s, or in a link', (text, keys) => {
    expect(placeWithin(text)).toEqual(keys);
  });
});

it('keys of a file become a list, and the list those keys again; a platform without a key stays out of the file', () => {
  const list = listPlatforms({ mattermost: 'ada.un', slack: 'U1' });
  expect(list).toEqual([
    { platform: 'slack', externalId: 'U1' },
    { platform: 'mattermost', externalId: 'ada.un' },
  ]);
  expect(platformKeys([...list, { platform: 'sandbox', externalId: 'e01' }])).toEqual({
    slack: 'U1',
    mattermost: 'ada.un',
  });
});
