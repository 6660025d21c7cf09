import { describe, expect, it } from 'vitest';
import { DATASETS } from '../../../fixtures/practices/datasets.ts';
import { helpCohort } from '../../../fixtures/practices/help.ts';
import { DONE } from '../../../fixtures/practices/milestones.ts';
import { makeSlackWorld, onSlack, placeOf, userOf } from '../../../fixtures/chat/slack/world.ts';

const last = (texts: readonly string[]): string => texts.at(-1) ?? '';

const onSlackWith = (more: object) =>
  makeSlackWorld({
    file: onSlack(
      helpCohort((raw) => {
        raw.rituals.splice(0);
        Object.assign(raw, more);
      }),
    ),
  });

describe('the practices on Slack, by payloads and by the words beside them', () => {
  it('help: asked by the form, declined, taken in the channel, given back, widened and solved', async () => {
    const { to, texts, hands } = await onSlackWith({});
    const [asker, expert, other] = [userOf('e01'), userOf('e02'), userOf('e03')];
    await to('2026-11-23T10:00:00+01:00');
    await hands.say(expert, 'competences expert : rgaa ; solliciter : oui');
    await hands.command(asker, 'entraide RGAA au lecteur d’écran', { channel: placeOf('aide') });
    await hands.submit(asker, {
      subject: 'Un <formulaire> & @channel',
      urgency: 'week',
      audience: 'cohort',
      tags: 'rgaa',
    });
    expect(last(texts('e04', placeOf('aide')))).toContain('Un <formulaire> & @channel');
    expect(last(texts('e02'))).toContain('On cherche un coup de main');
    await hands.press(expert, 'helpBusy');
    await hands.press(other, 'helpTake', { channel: placeOf('aide') });
    expect(texts('e04', placeOf('aide')).join()).toContain('Chloé Trois');
    await hands.say(other, 'je passe la main 1');
    await hands.say(asker, 'entraide élargir 1');
    await hands.press(asker, 'helpPublish');
    expect(texts('a1', placeOf('communaute')).join()).toContain('Une demande de l’équipe Mer Claire');
    await hands.press(userOf('a1'), 'helpTake', { channel: placeOf('communaute') });
    await to('2026-11-25T10:00:00+01:00');
    await hands.press(asker, 'helpSolved');
    await hands.submit(asker, { ending: 'solved', learnt: 'Un intitulé visible' });
    await hands.say(other, 'entraide chercher intitules');
    expect(last(texts('e03'))).toContain('Un intitulé visible');
    expect(last(texts('a1'))).toContain('Merci : votre coup de main a servi');
  }, 120_000);

  it('data: nothing new in one tap; « bloqué » by its form, then a request filled in; and the same in words', async () => {
    const { to, texts, hands, slack, db } = await onSlackWith({ datasets: DATASETS });
    const [ada, basile] = [userOf('e01'), userOf('e02')];
    await to('2026-11-24T10:00:00+01:00');
    await hands.press(ada, 'datasetNothing');
    expect(texts('e02').join()).toContain('Réponse de l’équipe : rien de nouveau');
    const [, second] = await db.query.datasets.findMany({ orderBy: (table) => table.slug });
    await hands.press(basile, 'datasetBlocked');
    const blocked = { dataset: second?.id ?? '', reason: 'network', since: '2026-11-03' };
    expect(await hands.submit(basile, { ...blocked, who: '' })).toHaveProperty('errors');
    await hands.submit(basile, { ...blocked, who: 'la DSI' });
    expect(last(texts('e02'))).toContain('bloqué depuis 3 semaines : le réseau');
    await hands.press(basile, 'helpFromDataset');
    expect(JSON.stringify(slack.modals.at(-1)?.view)).toContain('Débloquer des données : le réseau');
    await hands.say(ada, 'donnees debloquer 2');
    expect(last(texts('e01'))).toContain('Débloqué, après 3 semaines');
    await hands.command(userOf('m1'), 'donnees');
    await hands.press(userOf('m1'), 'datasetUpdate', { option: second?.id ?? '' });
    await hands.submit(userOf('m1'), { stage: 'arbitration' });
    await hands.say(ada, 'donnees voir 2');
    expect(last(texts('e01'))).toContain('étape changée (obtenir l’accord), mentor');
  }, 120_000);

  it('milestones and a team’s page: done, moved by a form, asked to wait, read; and the same in words', async () => {
    const { to, texts, hands } = await onSlackWith({
      milestones: { template: 'eig-10-months', exceptions: DONE },
    });
    const mentor = userOf('m1');
    await to('2026-11-23T18:00:00+01:00');
    await hands.press(mentor, 'milestoneLater');
    expect(last(texts('m1'))).toContain('avant lundi 30 novembre');
    await to('2026-11-30T18:00:00+01:00');
    await hands.press(mentor, 'milestoneDone');
    expect(texts('m1').join()).toContain('« Scénarios de pérennisation » est fait');
    await hands.say(mentor, 'jalon décaler note de pérennisation 5/3');
    expect(last(texts('m1'))).toContain('est prévu vendredi 5 mars');
    await hands.press(mentor, 'milestoneFollow');
    expect(last(texts('m1'))).toContain('décalés d’autant');
    await hands.command(mentor, 'defi');
    expect(last(texts('m1'))).toContain('Note de pérennisation · vendredi 5 mars');
    await hands.say(mentor, 'defi point-sponsor texte');
    expect(last(texts('m1'))).toContain('à copier dans un courriel');
  }, 120_000);
});
