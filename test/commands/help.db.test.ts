import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { smallCohort } from '../fixtures/cohort-file.ts';
import { makeWorld, type World } from '../fixtures/world.ts';

/** A cohort with a channel for each circle, and the weekly report alone. */
export const helpCohort = () =>
  smallCohort((raw) => {
    raw.rituals.splice(1);
    Object.assign(raw.channels, {
      aide: { for: 'cohort' },
      mentors: { for: 'mentors' },
      communaute: { for: 'community' },
    });
    Object.assign(raw.cohort, { help_channels: { cohort: 'aide' } });
  });

const MONDAY_10 = '2026-11-23T10:00:00+01:00';
const begin = () => makeWorld({ file: helpCohort(), until: MONDAY_10 });

const last = <T>(items: readonly T[]): T | undefined => items.at(-1);

const press = async (world: World, as: string, button: string, place = 'bot'): Promise<string> => {
  const shown = (await world.read(as, place)).findLast(({ buttons }) =>
    buttons.some(({ id }) => id === button),
  );
  if (!shown) throw new Error(`${as} sees no button ${button}`);
  const answer = await world.sandbox.acting.press({ as, message: shown.id, button, id: randomUUID() });
  await world.engine.drain();
  if (!answer) return '';
  return 'message' in answer ? answer.message.text : `form: ${answer.form.title}`;
};

describe('asking', () => {
  it('opens the form, filled with what was typed', async () => {
    const world = await begin();
    expect(await world.say('e01', '/eig entraide rgaa lecteur d’écran')).toBe(
      'form: Demander un coup de main',
    );
  });
  it('in typed lines posts at once', async () => {
    const world = await begin();
    const said = await world.say('e01', 'entraide Sujet : Tester au lecteur d’écran\nTags : rgaa');
    expect(said).toContain('C’est publié dans #aide, sous le n° 1.');
    expect(last(await world.texts('e02', 'aide'))).toMatchInlineSnapshot(`
      "Entraide n° 1 · Tester au lecteur d’écran

      Ada Un · Mer Claire

      Mots-clés : rgaa

      Pour quand : cette semaine.

      Répondez dans le fil, avec un bouton, ou écrivez au robot « je prends 1 ». Commencez par des questions, elles aident souvent plus que des réponses."
    `);
    await press(world, 'e04', 'helpTake', 'aide');
    expect(await world.texts('e02', 'aide')).toMatchInlineSnapshot(`
      [
        "Entraide n° 1 · Tester au lecteur d’écran

      Ada Un · Mer Claire

      Mots-clés : rgaa

      Pour quand : cette semaine.

      Daniel Quatre s’en occupe.

      Répondez dans le fil, avec un bouton, ou écrivez au robot « je prends 1 ». Commencez par des questions, elles aident souvent plus que des réponses.",
        "Daniel Quatre prend cette demande. Parlez-en ici. Besoin d’y réfléchir à plusieurs ? Trente minutes suffisent : exposé, questions, propositions, synthèse.",
      ]
    `);
    expect(last(await world.texts('e01'))).toMatchInlineSnapshot(`
      "Votre demande n° 1 · Tester au lecteur d’écran

      Daniel Quatre s’en occupe. Le fil est dans #aide."
    `);
    expect(await world.say('e01', 'entraide résolu 1 Il faut un intitulé visible')).toMatchInlineSnapshot(
      `"La demande n° 1 est close : résolu. Les personnes qui ont aidé sont remerciées en privé. Ce que vous avez appris se retrouve avec « entraide chercher »."`,
    );
    expect(await world.texts('e02', 'aide')).toMatchInlineSnapshot(`
      [
        "Entraide n° 1 · Tester au lecteur d’écran

      Ada Un · Mer Claire

      Mots-clés : rgaa

      Pour quand : cette semaine.

      Demande close : résolu.

      Ce qu’on a appris : Il faut un intitulé visible",
        "Daniel Quatre prend cette demande. Parlez-en ici. Besoin d’y réfléchir à plusieurs ? Trente minutes suffisent : exposé, questions, propositions, synthèse.",
        "Demande close : résolu. Merci à toutes les personnes qui ont lu.

      Ce qu’on a appris : Il faut un intitulé visible",
      ]
    `);
    expect(last(await world.texts('e04'))).toMatchInlineSnapshot(`
      "Peer help no. 1 · Tester au lecteur d’écran
      Thank you: your hand was useful.

      What was learnt: Il faut un intitulé visible"
    `);
    expect(await world.say('e02', 'entraide chercher lecteurs ecran')).toMatchInlineSnapshot(`
      "Demandes résolues · lecteurs ecran

      n° 1 · Tester au lecteur d’écran · résolu

      Ce qu’on a appris : Il faut un intitulé visible

      Pour en lire une, écrivez « entraide voir » et son numéro."
    `);
  });
});
