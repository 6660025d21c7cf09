import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { identities, people } from '../../src/store/tables/index.ts';
import { userOf } from '../fixtures/chat/mattermost/world.ts';
import { userOf as slackUser } from '../fixtures/chat/slack/world.ts';
import { makeTwoPlatformWorld, onBothPlatforms } from '../fixtures/chat/two-platforms.ts';
import { smallCohort } from '../fixtures/cohort/cohort-file.ts';

const file = onBothPlatforms(smallCohort(), { slack: ['e01', 'c1'], mattermost: ['e02', 'e03'] });
const last = (texts: readonly string[]): string => texts.at(-1) ?? '';

it('a second account is its person’s once they said so from both, and nobody else’s', async () => {
  const { onSlack, onMattermost, db, server } = await makeTwoPlatformWorld({ file });
  const [ada, second, chloe] = [onSlack('e01'), onMattermost('x1'), onMattermost('e03')];
  server.person(userOf('x1'), 'Ada Un', { username: 'ada.seconde', email: 'e01@demo.example' });
  await second.say('aide');
  expect(last(second.reads())).toContain('je ne vous connais pas encore');

  await ada.say('relier');
  const code = /relier ([\w-]{40,})/.exec(last(ada.reads()))?.[1] ?? '';
  await chloe.say(`relier ${code}`);
  expect(last(chloe.reads())).toContain('déjà celui d’une autre personne');
  await second.say(`relier ${code.slice(0, -1)}x`);
  expect(last(second.reads())).toContain('n’est pas le bon');
  await second.say(`relier ${code}`);
  expect(last(second.reads())).toContain('C’est fait : je vous reconnais aussi ici');
  await second.say(`relier ${code}`);
  expect(last(second.reads())).toContain('déjà le vôtre');

  const [person] = await db.select().from(people).where(eq(people.name, 'Ada Un'));
  const accounts = await db
    .select()
    .from(identities)
    .where(eq(identities.personId, person?.id ?? ''));
  expect(new Map(accounts.map((one) => [one.externalUser, one.preferred]))).toEqual(
    new Map([
      [slackUser('e01'), true],
      [userOf('x1'), false],
    ]),
  );
  await second.say('ma-journee');
  expect(last(second.reads())).toContain('Votre journée');
}, 120_000);
