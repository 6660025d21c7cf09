import { describe, expect, it } from 'vitest';
import { sixTeams } from '../../fixtures/practices/digest.ts';
import { rehearsing } from '../../fixtures/stage.ts';
import * as tables from '../../../src/store/tables/index.ts';

const rehearse = rehearsing({ file: sixTeams(), until: '2026-11-23T09:05:00+01:00' });

const WORDS = { opening: 'Bonjour', dates: '', needs: '', news: '' };

describe('the newsletter', () => {
  it('is not for anyone else to write, to read or to send', () =>
    rehearse(async ({ say, press, submit }) => {
      for (const refused of [
        await say('e01', 'gazette'),
        await say('m1', 'gazette envoyer'),
        await say('e01', 'gazette voir'),
        await press('e01', 'gazetteEdit'),
        await press('e01', 'gazetteSend', '2026-W48'),
        await submit('e01', 'gazetteEdit', WORDS, '2026-W48'),
      ])
        expect(refused).toMatchObject({
          refused: true,
          text: expect.stringContaining('La gazette est écrite par la coordination'),
        });
    }));

  it('is neither read nor sent before it is written', () =>
    rehearse(async ({ say, press }) => {
      for (const refused of [
        await say('c1', 'gazette envoyer'),
        await say('c1', 'gazette voir'),
        await press('c1', 'gazetteSend', '2026-W48'),
      ])
        expect(refused.text).toContain('n’est pas encore écrite');
    }));

  it('empty or too long keeps the form open, and nothing is saved', () =>
    rehearse(async ({ say, submit, tx }) => {
      const { id = '', payload } = (await say('c1', 'gazette')).form ?? {};
      expect(payload).toBe('2026-W48');
      const empty = await submit('c1', id, { ...WORDS, opening: ' ' }, payload);
      expect(empty.errors).toEqual({ opening: expect.stringContaining('Rien n’a été enregistré') });
      const long = await submit('c1', id, { ...WORDS, dates: 'b'.repeat(2001) }, payload);
      expect(long.errors).toEqual({ dates: expect.stringContaining('2001 caractères, pour 2000 au plus') });
      expect(await tx.select().from(tables.gazettes)).toEqual([]);
    }));

  it('is a draft of its week until it is sent, and its buttons are about that week', () =>
    rehearse(async ({ say, press, submit }) => {
      const draft = await submit('c1', 'gazetteEdit', WORDS, '2026-W47');
      expect(draft.text).toContain('La gazette de la semaine 47\n\nBonjour');
      expect(draft.text).toContain('Brouillon');
      expect(draft.outcome?.log).toBeUndefined();
      expect([...draft.buttons]).toEqual([
        ['gazetteSend', '2026-W47'],
        ['gazetteEdit', '2026-W47'],
      ]);
      const { form } = await press('c1', 'gazetteEdit', '2026-W47');
      expect(form?.fields[0]).toMatchObject({ name: 'opening', value: 'Bonjour' });
      expect((await say('c1', 'gazette voir')).text).toContain('n’est pas encore écrite');
      const sent = await press('c1', 'gazetteSend', '2026-W47');
      expect(sent.outcome).toMatchObject({ log: [{ type: 'gazette.sent', facts: { week: '2026-W47' } }] });
      expect((await press('c1', 'gazetteSend', '2026-W47')).text).toContain('est déjà partie');
      const corrected = await submit('c1', 'gazetteEdit', { ...WORDS, news: 'Une carte' }, '2026-W47');
      expect(corrected.outcome).toMatchObject({ log: [{ type: 'gazette.corrected' }] });
    }));

  it.each(['', '2026-W4', 'bof'])('is not sent by a button that carries « %s »', (payload) =>
    rehearse(async ({ press }) => {
      expect((await press('c1', 'gazetteSend', payload)).text).toContain('n’est plus valable');
    }),
  );

  it('is not meant by a sentence', () =>
    rehearse(async ({ say }) => {
      expect((await say('c1', '/eig gazette de demain')).text).toContain('Je n’ai pas compris');
    }));

  it('sent by mistake is a draft again, to be corrected and sent', () =>
    rehearse(async ({ press, submit, say }) => {
      await submit('c1', 'gazetteEdit', WORDS, '2026-W48');
      expect((await say('c1', 'promo retirer gazette oui')).text).toContain('Il n’y a rien à retirer');
      await press('c1', 'gazetteSend', '2026-W48');
      const withdrawn = await say('c1', 'promo retirer gazette oui');
      expect(withdrawn.text).toContain('C’est retiré, partout : la gazette de la semaine 48');
      expect(withdrawn.outcome?.log).toMatchObject([{ type: 'cohort.withdrew', facts: { what: 'gazette' } }]);
      expect((await say('c1', 'gazette voir')).buttons.has('gazetteSend')).toBe(true);
      expect((await press('c1', 'gazetteSend', '2026-W48')).outcome?.say).toMatchObject([
        { kind: 'gazette' },
      ]);
    }));
});
