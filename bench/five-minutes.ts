import { get } from 'node:http';
import { z } from 'zod';
import { makeBundle } from '../scripts/bundle/make.ts';
import { bar } from './bars.ts';
import { inFolder, post, ROOT, secondsSince, start, stop } from './npm-start.ts';

/** The first five minutes of somebody who tries it: the page, the question, an answer, a week, the bulletin. */

const BARS = { page: 2.5, question: 3.5, answer: 0.5, week: 30, all: 300, teams: 5 };

/** As a browser asks for a page that somebody opens. */
const openPage = (address: string): Promise<void> =>
  new Promise((resolve, reject) => {
    get(address, { headers: { 'sec-fetch-dest': 'document' } }, (response) => {
      response.resume().on('end', () => resolve());
    }).on('error', reject);
  });

const messages = z.array(z.object({ text: z.string(), from: z.string(), thread: z.string().nullable() }));
type Shown = z.infer<typeof messages>[number];

const read = async (address: string, as: string, place: string): Promise<Shown[]> => {
  const response = await fetch(`${address}sandbox/api/messages?as=${as}&in=${place}`);
  return messages.parse(await response.json());
};

const untilAsked = async (address: string): Promise<void> => {
  const isAsked = async () =>
    (await read(address, 'e01', 'bot')).some(({ text }) => text.startsWith('Bilan de la semaine'));
  while (!(await isAsked())) await openPage(address);
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return secondsSince(began);
};

await makeBundle(ROOT);
await inFolder(async (dataDir) => {
  const began = performance.now();
  const { npm, address, seconds } = await start(dataDir);
  try {
    bar('npm start to a usable page, first time', seconds, BARS.page, 's');
    bar(
      'the page opened, with the notice and the question',
      await timed(() => untilAsked(address)),
      BARS.question,
      's',
    );
    const answer = { as: 'e01', in: 'bot', text: 'bilan 2. Publier la carte' };
    bar(
      'the first answer stored and confirmed',
      await timed(() => post(address, 'say', answer)),
      BARS.answer,
      's',
    );
    const friday = { to: '2026-11-27T15:10:00+01:00' };
    bar(
      'the week lived until the bulletin',
      await timed(() => post(address, 'clock', friday)),
      BARS.week,
      's',
    );
    const lines = (await read(address, 'm1', 'promo-demo')).filter(
      ({ from, thread }) => from === 'bot' && thread,
    );
    const teams = new Set(lines.map(({ text }) => text.split('\n')[0])).size;
    bar('teams in the bulletin, fewer than asked', Math.max(0, BARS.teams - teams), 0, 'teams');
    bar('teams in the bulletin', teams, undefined, 'teams');
    bar('from npm start to the bulletin', secondsSince(began), BARS.all, 's');
    await stop(npm);
  } finally {
    npm.kill();
  }
});
