import type { Json, Memory } from './chat/chat.ts';
import type { Sandbox } from './chat/sandbox/connect.ts';
import type { ConversationView, FormView, MessageView } from './chat/sandbox/view.ts';
import type { ScriptedAct } from './demo/script.ts';
import type { Context } from './engine/context.ts';
import { withoutValues } from './engine/fault.ts';
import type { Company } from './engine/time/company.ts';
import { findOrAddWorkspace, memoryOf } from './store/core/instance.ts';
import type { Database } from './store/core/database.ts';
import { findCohortBySlug } from './store/cohort/cohort.ts';

/** The demo's other people, who live their week around the visitor (decision 0144). */

const { compare } = Temporal.Instant;

/** What was due while nothing ran, for less than that, is still done. */
const LATE = { hours: 1 };

export type CompanyParts = {
  sandbox: {
    acting: Pick<Sandbox['acting'], 'say' | 'press' | 'submit'>;
    reading: Pick<Sandbox['reading'], 'messages'>;
  };
  script: () => Promise<readonly ScriptedAct[]>;
  /** The last instant up to which they have acted, which outlives the process. */
  mark: { get(): Promise<Json | undefined>; set(at: string): Promise<void> };
  /** An act that the state no longer allows is left out: a visitor came first. */
  leftOut(id: string, error: unknown): void;
};

const threadUnder = (messages: readonly MessageView[], words: string): string => {
  const root = messages.find(({ text, thread }) => thread === null && text.includes(words));
  if (!root) throw new Error('the message to reply to is not there');
  return `thread-${root.id}` satisfies ConversationView['id'];
};

const valuesOf = ({ fields }: FormView, fills: Readonly<Record<string, string>>) =>
  Object.fromEntries(fields.map(({ name, value }) => [name, fills[name] ?? value ?? '']));

const perform = async ({ acting, reading }: CompanyParts['sandbox'], act: ScriptedAct): Promise<void> => {
  const { who: as, id } = act;
  const messages = await reading.messages(as, act.in);
  if ('says' in act) {
    const place = act.under === undefined ? act.in : threadUnder(messages, act.under);
    await acting.say({ as, in: place, text: act.says, id });
    return;
  }
  const shown = messages.findLast(
    ({ text, buttons }) => text.includes(act.on) && buttons.some((button) => button.id === act.presses),
  );
  if (!shown) throw new Error('the button to press is not there');
  const answer = await acting.press({ as, message: shown.id, button: act.presses, id });
  if (answer && 'form' in answer && act.fills)
    await acting.submit({
      as,
      form: answer.form.id,
      values: valuesOf(answer.form, act.fills),
      id: `${id}-form`,
    });
};

export const makeCompany = (parts: CompanyParts): Company => {
  let read: Promise<readonly ScriptedAct[]> | undefined;
  const script = () => (read ??= parts.script());

  const actedUntil = async (otherwise: Temporal.Instant): Promise<Temporal.Instant> => {
    const kept = await parts.mark.get();
    return typeof kept === 'string' ? Temporal.Instant.from(kept) : otherwise;
  };

  const actOut = async (at: Temporal.Instant, drain: () => Promise<void>): Promise<void> => {
    const since = await actedUntil(at.subtract(LATE));
    const due = (await script()).filter((act) => compare(act.at, since) > 0 && compare(act.at, at) <= 0);
    for (const act of due) {
      await perform(parts.sandbox, act).catch((error: unknown) => parts.leftOut(act.id, error));
      await parts.mark.set(act.at.toString());
      await drain();
    }
  };

  // A minute and a move of the clock may meet: each act is done by one of them.
  let last: Promise<void> = Promise.resolve();
  return {
    nextAfter: async (at) => (await script()).find((act) => compare(act.at, at) > 0)?.at,
    actUntil(at, drain) {
      const done = last.then(() => actOut(at, drain));
      last = done.catch(() => {});
      return done;
    },
  };
};

const DEMO_COHORT = 'promo-demo';
const KIND = 'demo';

/** For the cohort of `demo/cohort.yml` alone; the script is read when somebody first needs it, so that it delays no start. */
export const makeDemoCompany = (db: Database, sandbox: Sandbox, log: Context['log']): Company => {
  let memory: Promise<Memory> | undefined;
  const remembered = () =>
    (memory ??= findOrAddWorkspace(db, sandbox.platform, sandbox.workspace).then((id) => memoryOf(db, id)));
  return makeCompany({
    sandbox,
    script: async () => {
      if (!(await findCohortBySlug(db, DEMO_COHORT))) return [];
      return (await import('./demo/script.ts')).readScript();
    },
    mark: {
      get: async () => (await remembered()).get(KIND, 'until'),
      set: async (at) => (await remembered()).set(KIND, 'until', at),
    },
    leftOut: (demo, error) => log.debug({ demo, outcome: 'left out', err: withoutValues(error) }),
  });
};
