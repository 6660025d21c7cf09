import { describe, expect, it } from 'vitest';
import { begin, last, press } from '../fixtures/help.ts';

describe('a newcomer', () => {
  it('is read the notice, asks, is welcomed in one tap, offers a skill and leaves', async () => {
    const world = await begin();
    expect(await world.say('n1', 'bonjour')).toMatchInlineSnapshot(
      `"Bonjour ! Je suis Ritournelle, le robot de la promotion, et je ne vous connais pas encore. Rien n’a été enregistré. Pour nous rejoindre, écrivez à Camille, programme@demo.example."`,
    );
    expect(await world.say('n1', '/eig rejoindre')).toMatchInlineSnapshot(`
      "Rejoindre la communauté
      La communauté entraide la promotion, et s’entraide : on y demande un coup de main, on y propose ce que l’on sait, on la quitte d’un mot.

      Avant toute chose, lisez ce que le robot garde et pourquoi. Rien n’est enregistré pour le moment.
      • À quoi je sers : faire vivre les bilans, l’entraide et les formations de la promotion. Ni évaluation, ni présence, ni surveillance.
      • Répondre est facultatif et sans conséquence. « pause » arrête tout, sans raison à donner.
      • Ce que je garde : vos réponses, jusqu’à deux mois pour un stand-up et douze mois après la fin pour un bilan. Responsable : Direction de test, au titre de sa mission d’intérêt public.
      • Vos droits (accès, rectification, effacement, opposition) : dpd@demo.example, ou la CNIL.

      Lire la notice complète (http://localhost:3000/notice/petite?lang=fr)

      Ensuite, appuyez sur le bouton, ou écrivez « rejoindre » suivi de votre nom, tel qu’il sera affiché. La coordination vous accueillera."
    `);
    expect(await press(world, 'n1', 'joinAsk')).toBe('form: Rejoindre');
    expect(await world.say('n1', 'rejoindre Sacha d’Arrivée')).toMatchInlineSnapshot(
      `"C’est transmis à la coordination : votre nom et votre compte, rien d’autre. Sans réponse, tout est effacé au bout de trente jours."`,
    );
    expect(last(await world.texts('c1', 'coordination'))).toMatchInlineSnapshot(`
      "Une personne aimerait rejoindre la communauté
      Sacha d’Arrivée

      Ou écrivez au robot « rejoindre accueillir 1 » ou « rejoindre refuser 1 »."
    `);
    expect(await press(world, 'c1', 'joinAccept', 'coordination')).toMatchInlineSnapshot(
      `"Sacha d’Arrivée fait maintenant partie de la communauté."`,
    );
    expect(await world.texts('n1')).toMatchInlineSnapshot(`
      [
        "bonjour",
        "Bonjour ! Je suis Ritournelle, le robot de la promotion, et je ne vous connais pas encore. Rien n’a été enregistré. Pour nous rejoindre, écrivez à Camille, programme@demo.example.",
        "Rejoindre la communauté
      La communauté entraide la promotion, et s’entraide : on y demande un coup de main, on y propose ce que l’on sait, on la quitte d’un mot.

      Avant toute chose, lisez ce que le robot garde et pourquoi. Rien n’est enregistré pour le moment.
      • À quoi je sers : faire vivre les bilans, l’entraide et les formations de la promotion. Ni évaluation, ni présence, ni surveillance.
      • Répondre est facultatif et sans conséquence. « pause » arrête tout, sans raison à donner.
      • Ce que je garde : vos réponses, jusqu’à deux mois pour un stand-up et douze mois après la fin pour un bilan. Responsable : Direction de test, au titre de sa mission d’intérêt public.
      • Vos droits (accès, rectification, effacement, opposition) : dpd@demo.example, ou la CNIL.

      Lire la notice complète (http://localhost:3000/notice/petite?lang=fr)

      Ensuite, appuyez sur le bouton, ou écrivez « rejoindre » suivi de votre nom, tel qu’il sera affiché. La coordination vous accueillera.",
        "rejoindre Sacha d’Arrivée",
        "C’est transmis à la coordination : votre nom et votre compte, rien d’autre. Sans réponse, tout est effacé au bout de trente jours.",
        "Bonjour, je suis Ritournelle, le robot de votre promotion
      • À quoi je sers : faire vivre les bilans, l’entraide et les formations de la promotion. Ni évaluation, ni présence, ni surveillance.
      • Répondre est facultatif et sans conséquence. « pause » arrête tout, sans raison à donner.
      • Ce que je garde : vos réponses, jusqu’à deux mois pour un stand-up et douze mois après la fin pour un bilan. Responsable : Direction de test, au titre de sa mission d’intérêt public.
      • Qui lit : votre équipe pour le stand-up, la promotion pour le bilan. Jamais votre hiérarchie par mon intermédiaire.
      • Vos droits (accès, rectification, effacement, opposition) : dpd@demo.example, ou la CNIL.

      Lire la notice complète (http://localhost:3000/notice/petite?v=1&lang=fr)",
        "Bienvenue dans la communauté
      Demandez avec « entraide », dites ce que vous savez avec « competences », retrouvez une solution avec « entraide chercher ». « pause » arrête tout, « quitter » vous fait sortir.",
      ]
    `);
    expect(await world.say('n1', 'competences expert : rgaa ; solliciter : oui')).toMatchInlineSnapshot(`
      "C’est enregistré.

      Je maîtrise : rgaa

      Vous êtes d’accord pour qu’on vous trouve avec « qui-sait » et pour que je vous propose des demandes : 2 par mois au plus, jamais deux jours de suite. Ne pas répondre est permis.

      Pour changer : « competences », ou par écrit, une ligne par sujet, « competences expert : rgaa, dsfr », « apprendre : postgis », « solliciter : oui », « par mois : 2 »."
    `);
    expect(await world.say('n1', 'quitter')).toMatchInlineSnapshot(
      `"C’est fait : vous ne faites plus partie de la communauté. Vos compétences sont effacées, vos demandes closes, et je ne vous écris plus. « rejoindre » vous fera revenir."`,
    );
    expect(await world.say('n1', 'entraide')).toMatchInlineSnapshot(
      `"Bonjour ! Votre promotion n’est pas encore lancée, ou votre participation est terminée : je ne peux rien faire ici pour le moment. Rien n’a été enregistré."`,
    );
  });
});
