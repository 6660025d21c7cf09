import { expect, it } from 'vitest';
import {
  makeMattermostWorld,
  onMattermost,
  placeOf,
  userOf,
} from '../../../fixtures/chat/mattermost/world.ts';
import { smallCohort } from '../../../fixtures/cohort/cohort-file.ts';

const file = onMattermost(smallCohort((raw) => raw.rituals.splice(0)));
/** Nobody wrote what Ada's user name is, and this server shows no address. */
const withoutAda = {
  ...file,
  people: file.people.map(({ mattermost, ...person }) => ({
    ...person,
    ...(person.id === 'e01' || mattermost === undefined ? {} : { mattermost }),
  })),
};

it('an account that no file and no address names is asked whose it is, and recognised by the coordination', async () => {
  const { server, hands, texts, formOf } = await makeMattermostWorld({
    file: withoutAda,
    now: '2026-11-23T10:00:00+01:00',
  });
  const unknown = userOf('x1');
  server.person(unknown, 'Ada Un', { username: 'ada.autre', email: '' });
  await hands.say(unknown, 'bonjour');
  expect(texts('x1').at(-1)).toContain('je ne vous connais pas encore');
  await hands.press(unknown, 'claimPlace');
  expect(formOf(unknown)).toMatchObject({ title: 'Me reconnaître' });
  await hands.submit(unknown, { name: 'Ada Un' });
  expect(texts('x1').at(-1)).toContain('C’est transmis à la coordination');

  const channel = placeOf('coordination');
  const asked = server.read(userOf('c1'), channel).at(-1);
  expect(JSON.stringify(asked?.props.attachments)).toContain('Ada Un (@ada.autre)');
  await hands.press(userOf('e02'), 'claimConfirm', { channel });
  await hands.say(unknown, 'ma-journee');
  expect(texts('x1').at(-1)).toContain('je ne vous connais pas encore');

  await hands.press(userOf('c1'), 'claimConfirm', { channel });
  expect(texts('x1').at(-1)).toContain('Vos droits');
  await hands.say(unknown, 'ma-journee');
  expect(texts('x1').at(-1)).toContain('Votre journée');
  expect(server.faults).toEqual([]);
}, 120_000);
