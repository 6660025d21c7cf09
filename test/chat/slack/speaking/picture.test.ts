import { describe, expect, it } from 'vitest';
import { message } from '../../../../src/chat/message.ts';
import type { FakeSlack } from '../../../fakes/slack/server.ts';
import { anOffice, aWorkspace, type Office } from '../../../fixtures/chat/slack/workspace.ts';

const PROMO = { channel: 'C0PROMO' };
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
const shown = message({ title: ['Les données'], image: { png: PNG, alt: ['le publier : 1, 2'] } });

const lastOf = ({ slack }: Office) => slack.posts.at(-1);
const uploadsOf = ({ slack }: Office) => slack.calls.filter((name) => name === 'files.getUploadURLExternal');

describe('a picture on Slack', () => {
  it('is uploaded with its words, and shown by the message once it is ready', async () => {
    const office = await anOffice();
    await office.bot.send(PROMO, shown, 'k1');
    expect(office.slack.uploads.get('F1')).toMatchObject({
      bytes: Buffer.from(PNG),
      alt: 'le publier : 1, 2',
    });
    expect(lastOf(office)).toMatchObject({
      text: 'Les données\nle publier : 1, 2',
      blocks: [
        { type: 'header' },
        { type: 'image', slack_file: { id: 'F1' }, alt_text: 'le publier : 1, 2' },
      ],
    });
  });

  it('is described to screen readers wherever it is found: the upload in a thousand characters, the message in two thousand', async () => {
    const office = await anOffice();
    office.slack.looksBeforeReady = 1;
    const alt = ['les jeux de données, '.repeat(150)];
    await office.bot.send(PROMO, message({ image: { png: PNG, alt } }), 'k1');
    const [upload] = office.slack.uploads.values();
    expect(upload?.alt).toMatch(/^les jeux de données, .*…$/);
    expect(upload?.alt).toHaveLength(1_000);
    const [block] = lastOf(office)?.blocks ?? [];
    expect(block?.type === 'image' && block.alt_text.length).toBe(2_000);
  });

  it('is uploaded once, however many times it is shown or corrected', async () => {
    const office = await anOffice();
    const ref = await office.bot.send(PROMO, shown, 'k1');
    await office.bot.edit(ref, shown, 'k1');
    await office.bot.send({ user: 'U0E01' }, shown, 'k2');
    expect(uploadsOf(office)).toHaveLength(1);
    expect(office.slack.posts.every(({ blocks }) => blocks.some(({ type }) => type === 'image'))).toBe(true);
  });

  it('that is not ready in time keeps its message waiting, and is not uploaded again', async () => {
    const office = await anOffice();
    office.slack.looksBeforeReady = 6;
    await expect(office.bot.send(PROMO, shown, 'k1')).rejects.toMatchObject({ failure: { kind: 'limited' } });
    expect(office.slack.posts).toEqual([]);
    await office.bot.send(PROMO, shown, 'k1');
    expect(uploadsOf(office)).toHaveLength(1);
  });

  it.each([
    ['the bytes do not arrive', 'upload', { status: 500 }],
    ['Slack has no room now', 'files.getUploadURLExternal', { status: 429, retryAfter: '3' }],
    ['an answer is lost', 'files.completeUploadExternal', { lost: true }],
  ] as const)('is tried again when %s: nothing was said', async (_why, method, trouble) => {
    const office = await anOffice();
    office.slack.fail(method, trouble);
    await expect(office.bot.send(PROMO, shown, 'k1')).rejects.toMatchObject({ failure: { kind: 'limited' } });
    expect(office.slack.posts).toEqual([]);
    await office.bot.send(PROMO, shown, 'k1');
    expect(office.slack.posts).toHaveLength(1);
  });

  it.each([
    ['was not granted', (slack: FakeSlack) => void (slack.scopes = ['chat:write', 'im:history'])],
    [
      'is refused',
      (slack: FakeSlack) => slack.fail('files.getUploadURLExternal', { error: 'file_uploads_disabled' }),
    ],
  ])('is told in words where uploading %s', async (_why, prepare) => {
    const slack = await aWorkspace();
    prepare(slack);
    const office = await anOffice({ slack });
    await office.bot.send(PROMO, shown, 'k1');
    expect(lastOf(office)).toMatchObject({
      text: 'Les données\nle publier : 1, 2',
      blocks: [{ type: 'header' }, { type: 'rich_text' }],
    });
  });
});
