import { describe, expect, it } from 'vitest';
import { DATASETS } from '../fixtures/practices/datasets.ts';
import { sixTeams } from '../fixtures/practices/digest.ts';
import { helpCohort, MONDAY_10 } from '../fixtures/practices/help.ts';
import { townOf } from '../fixtures/web/json.ts';
import { DONE } from '../fixtures/practices/milestones.ts';
import { workshopCohort } from '../fixtures/practices/workshops.ts';

describe('through the JSON interface alone', () => {
  it('a need told in a report is asked, declined, given back, widened and solved', async () => {
    const town = await townOf({ file: helpCohort(), until: MONDAY_10 });
    for (const [as, level] of [
      ['e02', 'expert'],
      ['e03', 'pair'],
    ] as const)
      await town.say(as, `competences ${level} : rgaa ; solliciter : oui`);
    expect(await town.say('e01', 'bilan 2. La carte\n4. Tester au lecteur d’écran')).toContain(
      'C’est enregistré',
    );
    const values = { urgency: 'week', audience: 'cohort', tags: 'rgaa' };
    await town.fill('e01', 'helpFromStandup', { ...values, subject: 'Tester au lecteur d’écran' });
    expect(await town.last('e02')).toContain('On cherche un coup de main · n° 1');
    expect(await town.press('e02', 'helpBusy')).toContain('Je cherche quelqu’un d’autre');
    expect(await town.press('e03', 'helpTake')).toContain('La demande n° 1 est à vous');
    expect(await town.press('e03', 'helpPass')).toContain('merci d’avoir essayé');
    await town.clock({ to: '2026-11-25T10:00:00+01:00' });
    expect(await town.press('e01', 'helpWiden')).toContain('Rien n’est encore publié');
    expect(await town.press('e01', 'helpPublish')).toContain('elle est aussi dans #communaute');
    const posted = (await town.texts('a1', 'communaute')).join();
    expect(posted).toContain('Une demande de l’équipe Mer Claire');
    expect(posted).not.toContain('Ada');
    expect(await town.press('a1', 'helpTake', { place: 'communaute' })).toContain('est à vous');
    expect((await town.texts('a1', 'communaute')).join()).toContain('Quelqu’un s’en occupe');
    await town.fill('e01', 'helpSolved', { ending: 'solved', learnt: 'Un intitulé visible' });
    expect(await town.last('a1')).toContain('Merci : votre coup de main a servi');
    expect(await town.say('e04', '/eig entraide chercher intitules')).toContain('Un intitulé visible');
  });

  it('data and milestones, from a question to a request, a moved date and a page', async () => {
    const file = helpCohort((raw) => {
      raw.rituals.splice(0);
      Object.assign(raw, {
        datasets: DATASETS,
        milestones: { template: 'eig-10-months', exceptions: DONE },
      });
    });
    const town = await townOf({ file, until: MONDAY_10 });
    expect(await town.last('m1')).toContain('Scénarios de pérennisation');
    expect(await town.press('m1', 'milestoneDone')).toContain('est fait');
    await town.clock({ to: '2026-11-24T10:00:00+01:00' });
    expect(await town.press('e01', 'datasetNothing')).toContain('rien de nouveau');
    expect(await town.last('e02')).toContain('Réponse de l’équipe : rien de nouveau');
    const second = await town.option('m1', 'donnees', 'datasetUpdate', 'Arrêtés');
    const blocked = { dataset: second, reason: 'network', who: 'la DSI', since: '2026-11-03' };
    await town.fill('e02', 'datasetBlocked', blocked);
    expect(await town.last('e02')).toContain('bloqué depuis 3 semaines : le réseau');
    const asked = { subject: 'Débloquer des données', urgency: 'week', audience: 'cohort', tags: 'reseau' };
    await town.fill('e02', 'helpFromDataset', asked);
    expect(await town.last('m1')).toContain('L’équipe Mer Claire est freinée');
    const moved = await town.say('m1', 'jalon décaler note de pérennisation 5/3');
    expect(moved).toContain('est prévu vendredi 5 mars');
    expect(await town.press('m1', 'milestoneFollow')).toContain('décalés d’autant');
    const page = await town.say('m1', 'defi');
    expect(page).toMatch(
      /Entraide en cours[^]*Débloquer des données[^]*Données[^]*Jalons[^]*vendredi 5 mars/,
    );
  });

  it('the week’s page: news told, previewed, sent sooner, read by all, and the newsletter after it', async () => {
    const town = await townOf({ file: sixTeams(), until: MONDAY_10 });
    expect(await town.say('e01', 'digest nouvelle La carte est en ligne')).toContain(
      'la page de la semaine 48',
    );
    expect(await town.say('e03', 'digest')).not.toContain('La carte est en ligne');
    const preview = await town.say('c1', 'digest');
    expect(preview).toContain('Aperçu : la page de la semaine 48');
    expect(preview).toContain('La carte est en ligne (Mer Claire)');
    expect(await town.press('c1', 'digestSend')).toContain('partie');
    expect(await town.say('e03', 'digest')).toContain('La carte est en ligne (Mer Claire)');
    expect(await town.say('e03', 'digest nouvelle Le cadastre suit')).toContain('la page de la semaine 49');
    expect(await town.say('e01', 'digest retirer')).toContain('retir');
    expect(await town.say('e03', 'digest')).not.toContain('La carte est en ligne');
    const letter = { opening: 'Bonne semaine', dates: '', needs: '', news: '' };
    await town.fill('c1', 'gazetteEdit', letter, 'coordination');
    expect(await town.say('c1', 'gazette envoyer')).toContain('La gazette est partie');
    expect(await town.say('e03', 'gazette envoyer')).toContain('écrite par la coordination');
    await town.clock({ to: '2026-12-07T09:05:00+01:00' });
    const next = await town.say('e01', 'digest');
    expect(next).toContain('La page de la semaine 49');
    expect(next).toContain('Le cadastre suit (Lagon Bleu)');
    expect(next).not.toContain('La carte est en ligne');
  });

  it('a training from its form to its reminder, a side track shown, and a coffee drawn', async () => {
    const town = await townOf({ file: workshopCohort(), until: MONDAY_10 });
    const place = 'formations';
    await town.say('e01', 'formation');
    await town.fill('e01', 'workshopOffer', {
      title: 'Publier par l’API',
      date: '2026-12-02',
      time: '12:30',
      where: 'https://visio.example/salle',
      minutes: '45',
      places: '1',
      minimum: '1',
      cutoff: '1',
      format: 'peer',
      forWhom: 'everyone',
    });
    expect((await town.texts('e04', place)).join()).toContain('1 place libre sur 1');
    expect(await town.press('e02', 'workshopJoin', { place })).toContain('une place');
    expect(await town.press('e03', 'workshopJoin', { place })).toContain('au rang 1');
    await town.press('e02', 'workshopLeave', { place });
    expect(await town.last('e03')).toContain('Une place s’est libérée');

    await town.say('e01', 'piste');
    const told = { title: 'Bot de marées', tried: 'Prévoir', link: '', state: 'running', shareable: 'no' };
    await town.fill('e01', 'sideTrackTell', told);
    expect(await town.say('m2', 'piste galerie')).not.toContain('Bot de marées');
    expect(await town.say('m1', 'piste montrer 1')).toContain('Je ne trouve pas de piste n° 1');
    expect(await town.say('e02', 'piste montrer 1')).toContain('est dans la galerie');
    expect(await town.say('m2', 'piste galerie')).toContain('Bot de marées');

    for (const as of ['e01', 'e02', 'm2'])
      expect(await town.say(as, 'café participer')).toContain('vous serez du prochain tirage');
    await town.clock({ to: '2026-11-24T10:00:00+01:00' });
    expect(await town.press('e02', 'pairingSkip')).toContain('vous passez votre tour');
    await town.clock({ to: '2026-11-26T10:00:00+01:00' });
    expect(await town.last('e01')).toContain('Votre café : Firmin Mentor');
    expect((await town.texts('e02')).join()).not.toContain('Votre café');
    await town.clock({ to: '2026-12-02T11:30:00+01:00' });
    expect((await town.texts('e03')).join()).toContain('C’est tout à l’heure, à 12 h 30.');
  });
});
