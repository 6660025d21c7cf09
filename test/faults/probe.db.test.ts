import { it } from 'vitest';
import { newDatabaseUrl } from '../fixtures/database.ts';
import { startApp } from './process.ts';
it('probe', async () => {
  const url = await newDatabaseUrl('empty');
  let t = performance.now(); const lap = (n: string) => { console.log(n, Math.round(performance.now() - t)); t = performance.now(); };
  const a = await startApp({ DATABASE_URL: url }); lap('start');
  await a.clock({ to: '2026-11-23T10:00:00+01:00' }); lap('monday 10');
  console.log((await a.messages('e01')).map(m => m.text + JSON.stringify(m.buttons))); lap('read');
  console.log(JSON.stringify(await a.say('e01', 'bilan Publier la carte'))); lap('say');
  await a.clock({ to: '2026-11-24T09:30:00+01:00' }); lap('tuesday 930');
  console.log((await a.messages('e01')).at(-1)); lap('read');
  await a.clock({ to: '2026-11-27T15:06:00+01:00' }); lap('friday');
  console.log((await a.messages('m1', 'promo-demo'))); 
  console.log(await a.stop(), a.complaints()); lap('stop');
  const b = await startApp({ DATABASE_URL: url }); lap('restart');
  console.log(await b.now());
});
