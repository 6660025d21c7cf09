import { linesOfWeek } from '../../src/changes/standup/bulletin-lines.ts';
import type { ActCall } from '../../src/engine/practice/acts/about.ts';
import { actOn } from '../../src/engine/practice/acts/act.ts';
import { type Outcome, replyWith, sayBack } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { cohortKeys } from '../../src/messages/cohort/keys.ts';
import type { Scope } from '../../src/store/core/scope.ts';
import { withdrawDigest } from '../../src/store/digest/pages.ts';
import { withdrawGazette } from '../../src/store/gazette/gazettes.ts';
import { lastWithdrawnBulletin, setBulletinWithdrawn } from '../../src/store/standup/bulletins.ts';
import { everySent, type Sent, type ToWithdraw, toWithdraw } from './sent.ts';
import { theirCohort } from './find.ts';
import { noteAndLog } from './write.ts';

/** A bulletin, a weekly page or a newsletter sent by mistake is removed everywhere; what people wrote stays theirs. */

const takeBack = (scope: Scope, { kind, week, ritualId }: Sent, on: Temporal.PlainDate): Promise<boolean> => {
  if (kind === 'digest') return withdrawDigest(scope, week, on);
  if (kind === 'gazette') return withdrawGazette(scope, week);
  return setBulletinWithdrawn(scope, { ritualId: ritualId ?? '', week }, true);
};

const confirmOrChoose = ({ cohort, sent }: ToWithdraw, { texts }: Tools): Outcome => {
  const { confirm, choose, yes, sentence } = texts.cohortMistakes.withdraw;
  const buttons = sent.map((one) =>
    buttonFor(cohortKeys.yesWithdraw, [cohort.id, [one.kind, one]], texts, {
      label: yes(sentence(one.kind, texts.dates.week(one.week))),
    }),
  );
  const [only, another] = sent;
  const text = only && !another ? confirm(sentence(only.kind, texts.dates.week(only.week))) : choose;
  return replyWith({ text: [text], actions: buttons });
};

const withdrawNow = async (
  { about: target, call }: { about: ToWithdraw; call: ActCall },
  tools: Tools,
): Promise<Outcome> => {
  const [one] = target.sent;
  const { texts } = tools;
  const words = texts.cohortMistakes.withdraw;
  if (!one || !(await takeBack(target.scope, one, target.today))) return refuse(words.already);
  const note = { what: 'withdrew', facts: { kind: one.kind, week: one.week } } as const;
  const fact = { type: 'cohort.withdrew', facts: { what: one.kind } } as const;
  const said = words.sentence(one.kind, texts.dates.week(one.week));
  return {
    ...sayBack(words.done(said), ' ', words.next[one.kind]),
    ...(await noteAndLog(target, call, { note, fact }, tools)),
  };
};

/** Named, it is asked about once, or done with « oui »; alone, all that could be withdrawn. */
export const withdraw = actOn(toWithdraw, {
  name: 'cohort-withdraw',
  verb: ({ cohortRun }) => cohortRun.verbs.withdraw,
  logs: ['cohort.withdrew'],
  handle: (acted, tools) =>
    acted.about.sure ? withdrawNow(acted, tools) : confirmOrChoose(acted.about, tools),
});

export const confirmWithdraw = actOn(toWithdraw, {
  name: 'cohort-withdraw-confirmed',
  key: cohortKeys.yesWithdraw,
  logs: ['cohort.withdrew'],
  handle: withdrawNow,
});

/** The button of the card. */
export const chooseWhatToWithdraw = actOn(theirCohort, {
  name: 'cohort-withdraw-choose',
  key: cohortKeys.withdraw,
  async handle({ about: target }, tools) {
    const sent = await everySent(target);
    return sent.length > 0
      ? confirmOrChoose({ ...target, sent, sure: false }, tools)
      : refuse(tools.texts.cohortMistakes.withdraw.none);
  },
});

/** A bulletin withdrawn by mistake is read again, with the words that its teams still share. */
export const restoreBulletin = actOn(theirCohort, {
  name: 'cohort-restore-bulletin',
  verb: ({ cohortRun }) => cohortRun.verbs.restore,
  logs: ['cohort.restored'],
  async handle({ about: target, call }, tools) {
    const { scope } = target;
    const words = tools.texts.cohortMistakes.withdraw;
    const bulletin = (await lastWithdrawnBulletin(scope)) ?? refuse(words.noneWithdrawn);
    await setBulletinWithdrawn(scope, bulletin, false);
    const note = { what: 'restored', facts: { week: bulletin.week } } as const;
    return {
      ...sayBack(words.restored(tools.texts.dates.week(bulletin.week))),
      ...(await noteAndLog(target, call, { note, fact: { type: 'cohort.restored' } }, tools)),
      say: await linesOfWeek(scope, bulletin),
    };
  },
});
