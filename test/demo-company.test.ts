import { describe, expect, it } from 'vitest';
import type { Json } from '../src/chat/chat.ts';
import type { FormView, MessageView } from '../src/chat/sandbox/view.ts';
import { type CompanyParts, makeCompany } from '../src/demo-company.ts';
import type { ScriptedAct } from '../src/demo/script.ts';

const at = (time: string) => Temporal.Instant.from(`2026-11-23T${time}:00+01:00`);

const says = (time: string, who: string, text: string, under?: string): ScriptedAct => ({
  id: `${who}-${time}`,
  at: at(time),
  who,
  says: text,
  in: 'aide',
  under,
});

const presses = (time: string, who: string, fills?: Record<string, string>): ScriptedAct => ({
  id: `${who}-${time}`,
  at: at(time),
  who,
  presses: 'take',
  on: 'pare-feu',
  in: 'aide',
  fills,
});

const shown: MessageView = {
  id: '7',
  from: 'bot',
  name: 'Ritournelle',
  text: 'Le pare-feu',
  at: '2026-11-23T08:00:00Z',
  version: 1,
  thread: null,
  only: false,
  blocks: [],
  buttons: [{ id: 'take', label: 'Je prends' }],
  selects: [],
};

const form: FormView = {
  id: 'f',
  title: 'Clore',
  fields: [
    { name: 'ending', label: 'Fin', type: 'text', required: true, value: 'solved' },
    { name: 'learnt', label: 'Appris', type: 'text', required: false },
  ],
};

const play = (script: readonly ScriptedAct[], messages: readonly MessageView[] = [shown]) => {
  const done: string[] = [];
  const left: string[] = [];
  const kept: { mark?: Json } = {};
  const acting: Pick<CompanyParts['sandbox']['acting'], 'say' | 'press' | 'submit'> = {
    say: async ({ as, in: place, text }) => {
      done.push(`${as} in ${place}: ${text}`);
      return null;
    },
    press: async ({ as, message, button }) => {
      done.push(`${as} presses ${button} of ${message}`);
      return { form };
    },
    submit: async ({ as, values }) => {
      done.push(`${as} fills ${JSON.stringify(values)}`);
      return { answer: null };
    },
  };
  const company = () =>
    makeCompany({
      sandbox: { acting, reading: { messages: async () => [...messages] } },
      script: async () => script,
      mark: {
        get: async () => kept.mark,
        set: async (mark) => {
          kept.mark = mark;
        },
      },
      leftOut: (id) => left.push(id),
    });
  return { done, left, company };
};

const drain = async (): Promise<void> => {};

describe('the demo’s people', () => {
  it('act once, in order, when their hour has come', async () => {
    const { done, company } = play([says('10:00', 'e04', 'un'), says('11:00', 'e05', 'deux')]);
    const one = company();
    await Promise.all([one.actUntil(at('10:30'), drain), one.actUntil(at('10:30'), drain)]);
    expect(done).toEqual(['e04 in aide: un']);
    expect(await one.nextAfter(at('10:30'))).toEqual(at('11:00'));
    await one.actUntil(at('12:00'), drain);
    expect(done).toEqual(['e04 in aide: un', 'e05 in aide: deux']);
    expect(await one.nextAfter(at('12:00'))).toBeUndefined();
  });

  it('go on where they were after a restart, and leave alone what is long past', async () => {
    const script = [says('08:00', 'e04', 'hier'), says('10:00', 'e04', 'un'), says('11:00', 'e05', 'deux')];
    const { done, company } = play(script);
    await company().actUntil(at('10:30'), drain);
    await company().actUntil(at('12:30'), drain);
    expect(done).toEqual(['e04 in aide: un', 'e05 in aide: deux']);
  });

  it('reply in a thread, press a button and fill its form', async () => {
    const { done, left, company } = play([
      says('10:00', 'e04', 'oui', 'pare-feu'),
      presses('10:10', 'e05', { learnt: 'Un modèle' }),
    ]);
    await company().actUntil(at('10:30'), drain);
    expect(done).toEqual([
      'e04 in thread-7: oui',
      'e05 presses take of 7',
      'e05 fills {"ending":"solved","learnt":"Un modèle"}',
    ]);
    expect(left).toEqual([]);
  });

  it('leave out what a visitor has made impossible, and go on', async () => {
    const { done, left, company } = play([presses('10:00', 'e05'), says('10:10', 'e04', 'un')], []);
    await company().actUntil(at('10:30'), drain);
    expect(left).toEqual(['e05-10:00']);
    expect(done).toEqual(['e04 in aide: un']);
  });
});
