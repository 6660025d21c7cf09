import { describe, expect, it } from 'vitest';
import { sixTeams } from '../../fixtures/practices/digest.ts';
import { rehearsing, type Stage } from '../../fixtures/stage.ts';
import * as tables from '../../../src/store/tables/index.ts';

/** A Monday of the coordination, once with buttons only and once by typing only: the same is done. */
const file = sixTeams((raw) => {
  Object.assign(raw.channels, { communaute: { for: 'community' }, 'projet-mer': { for: 'mer' } });
  Object.assign(raw.challenges[0] ?? {}, { channel: 'projet-mer' });
  Object.assign(raw, {
    datasets: [{ id: 'j01', challenge: 'mer', title: 'Eaux de baignade', stage: 'access' }],
  });
});

const rehearse = rehearsing({ file, now: '2026-11-23T09:30:00+01:00' });

const whatWaits = async ({ say }: Stage): Promise<void> => {
  await say('n1', 'rejoindre Sacha');
  await say('e03', 'appel demande Une salle pour jeudi');
  await say('e01', 'données bloquer 1 réseau : la DSI');
  await say('e05', '/eig entraide sujet : Un poste qui démarre\nmots-clés : réseau');
};

const WORDS = { opening: 'Bonjour à toutes et à tous', dates: '', needs: '', news: '' };

const done = async ({ tx }: Stage) => ({
  joins: await tx.select().from(tables.joinRequests),
  asks: (await tx.select().from(tables.coordinationAsks)).map(({ answer }) => answer),
  hands: (await tx.select().from(tables.helpHands)).length,
  gazettes: (await tx.select().from(tables.gazettes)).map(({ opening, sentOn }) => [opening, String(sentOn)]),
});

const AS_IT_SHOULD = {
  joins: [],
  asks: ['La salle 3'],
  hands: 1,
  gazettes: [['Bonjour à toutes et à tous', '2026-11-23']],
};

describe('the coordination’s Monday', () => {
  it('is done with buttons alone', () =>
    rehearse(async (stage) => {
      await whatWaits(stage);
      const { press, submit } = stage;
      const toDo = await press('c1', 'digestToDo');
      const use = (id: string) => press('c1', id, toDo.buttons.get(id));
      expect((await use('joinAccept')).text).toContain('Sacha fait maintenant partie');
      const { form } = await use('askAnswer');
      await submit('c1', form?.id ?? '', { answer: 'La salle 3' }, form?.payload);
      expect((await use('datasetOffer')).outcome?.say).toMatchObject([{ kind: 'dataset-offer' }]);
      await use('helpTake');
      const opened = await press('c1', 'gazetteEdit');
      const draft = await submit('c1', opened.form?.id ?? '', WORDS, opened.form?.payload);
      await press('c1', 'gazetteSend', draft.buttons.get('gazetteSend'));
      expect(await done(stage)).toEqual(AS_IT_SHOULD);
      expect((await press('c1', 'digestToDo')).text).not.toMatch(/Sacha|Une salle/);
    }));

  it('is done by typing alone', () =>
    rehearse(async (stage) => {
      await whatWaits(stage);
      const { say } = stage;
      expect((await say('c1', 'digest à faire')).text).toContain('Sacha · demande n° 1');
      expect((await say('c1', 'rejoindre accueillir 1')).text).toContain('Sacha fait maintenant partie');
      await say('c1', 'appel répondre 1 La salle 3');
      expect((await say('c1', 'données aider Mer Claire')).outcome?.say).toMatchObject([
        { kind: 'dataset-offer' },
      ]);
      await say('c1', 'entraide je prends 1');
      const { form } = await say('c1', 'gazette');
      const [label] = (form?.fields ?? []).map((field) => field.label);
      await say('c1', `gazette ${label} : ${WORDS.opening}`);
      await say('c1', 'gazette envoyer');
      expect(await done(stage)).toMatchObject({ joins: [], asks: ['La salle 3'], hands: 1 });
      expect((await say('c1', 'digest à faire')).text).not.toMatch(/Sacha|Une salle/);
    }));
});
