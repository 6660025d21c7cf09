import { describe, expect, it } from 'vitest';
import { tablesWith } from '../../../fixtures/dump.ts';
import { makeSlackWorld, onSlack, userOf } from '../../../fixtures/chat/slack/world.ts';
import { smallCohort } from '../../../fixtures/cohort/cohort-file.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** The six rights, only through what Slack sends and shows. */
describe('rights on Slack', () => {
  it('are used by buttons and forms: objection, restriction, access, withdrawal, then erasure, of which nothing comes back', async () => {
    const file = onSlack(smallCohort((raw) => raw.rituals.splice(0)));
    const { db, engine, to, texts, hands, slack } = await makeSlackWorld({ mode: 'http', file });
    const ada = userOf('e01');
    await to('2026-11-23T10:00:00+01:00');
    await hands.say(ada, 'entraide Sujet : canari-7f3a');
    const last = () => texts('e01').join('\n');

    await hands.command(ada, 'mon-compte');
    await hands.press(ada, 'accountObject');
    expect(slack.modals.at(-1)?.user).toBe(ada);
    expect(await hands.submit(ada, { uses: ['matching'] })).toEqual({});
    expect(last()).toContain('être sollicité ou tiré au sort');
    await hands.command(ada, 'mon-compte limiter');
    expect(last()).toContain('ne servent plus à rien');
    await hands.command(ada, 'mon-compte lever');
    await hands.command(ada, 'mon-compte exporter');
    expect(last()).toContain('Ils sont pour vous, Ada Un');
    await hands.command(ada, 'mon-compte retirer tout');
    expect(last()).toContain('Vos mots sont retirés');

    await hands.command(ada, 'mon-compte');
    await hands.press(ada, 'accountErase');
    expect(await hands.submit(ada, { sure: 'yes' })).toEqual({});
    expect(last()).toContain('plus rien ici ne vous nomme');
    await engine.connect();
    expect(await tablesWith(db, ['Ada Un', 'e01@demo.example', 'canari-7f3a', ada])).toEqual([]);
  }, 120_000);

  it('are used in English, by buttons and forms, then by words', async () => {
    const file = onSlack(smallCohort((raw) => raw.rituals.splice(0)));
    const { db, to, texts, hands } = await makeSlackWorld({ mode: 'http', file });
    const daniel = userOf('e04');
    await to('2026-11-23T10:00:00+01:00');
    await hands.say(daniel, 'peer-help Subject: canari-7f3a');
    const last = () => texts('e04').at(-1) ?? '';
    const card = () => hands.command(daniel, 'my-account');

    await card();
    await hands.press(daniel, 'accountExport');
    expect(texts('e04').join('\n')).toContain('They are for you, Daniel Quatre');
    await card();
    await hands.press(daniel, 'accountChange');
    expect(await hands.submit(daniel, { name: 'Daniel Five', days: DAYS, zone: 'Indian/Reunion' })).toEqual(
      {},
    );
    expect(last()).toContain('Daniel Five');
    await card();
    await hands.press(daniel, 'accountWithdraw');
    expect(await hands.submit(daniel, { kinds: ['requests'] })).toEqual({});
    expect(last()).toContain('Your words are withdrawn');
    await card();
    await hands.press(daniel, 'accountObject');
    expect(await hands.submit(daniel, { uses: ['listing'] })).toEqual({});
    expect(last()).toContain('being in lists');
    await card();
    await hands.press(daniel, 'accountRestrict');
    expect(last()).toContain('are used for nothing');
    for (const [typed, receipt] of [
      ['my-account lift', 'The restriction is lifted'],
      ['my-account object nothing', 'you no longer refuse any use'],
      ['my-account withdraw all', 'You have no words of your own'],
      ['my-account erase yes', 'nothing here names you any more'],
    ] as const) {
      await hands.command(daniel, typed);
      expect(last()).toContain(receipt);
    }
    expect(await tablesWith(db, ['Daniel', 'canari-7f3a', daniel])).toEqual([]);
  }, 120_000);
});
