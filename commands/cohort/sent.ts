import type { About } from '../../src/engine/practice/acts/about.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { sentPayload, type SentKind, SENT_KINDS, type SentWeek } from '../../src/messages/cohort/keys.ts';
import { withoutEnd } from '../../src/rituals/words/letters.ts';
import { keyNamed } from '../../src/rituals/words/named.ts';
import type { Scope } from '../../src/store/core/scope.ts';
import { lastDigests } from '../../src/store/digest/pages.ts';
import { lastSentGazette } from '../../src/store/gazette/gazettes.ts';
import { lastBulletin } from '../../src/store/standup/bulletins.ts';
import { LOCALES, type Texts } from '../../src/texts/index.ts';
import { type Target, theirCohort, YES } from './find.ts';

/** Something that the whole cohort or the coordination read; a bulletin is that of a ritual. */
export type Sent = SentWeek & { kind: SentKind };

const lastOf: Record<SentKind, (scope: Scope) => Promise<Sent | undefined>> = {
  async bulletin(scope) {
    const last = await lastBulletin(scope);
    return last && { kind: 'bulletin', ...last };
  },
  async digest(scope) {
    const [last] = await lastDigests(scope, 1);
    return last && { kind: 'digest', week: last.week };
  },
  async gazette(scope) {
    const last = await lastSentGazette(scope);
    return last && { kind: 'gazette', week: last.week };
  },
};

export const everySent = async ({ scope }: Target): Promise<Sent[]> => {
  const found: Sent[] = [];
  for (const kind of SENT_KINDS) {
    const sent = await lastOf[kind](scope);
    if (sent) found.push(sent);
  }
  return found;
};

export type ToWithdraw = Target & {
  /** What was named, or all that could be. */
  sent: readonly Sent[];
  /** Confirmed with a word. */
  sure: boolean;
};

const kinds = ({ cohortMistakes }: Texts) => cohortMistakes.withdraw.words;
const mustBeThere = (sent: readonly Sent[], { texts }: Tools): readonly Sent[] =>
  sent.length > 0 ? sent : refuse(texts.cohortMistakes.withdraw.none);

/** « retirer bulletin oui » */
export const toWithdraw: About<ToWithdraw, readonly [string, readonly [SentKind, SentWeek]]> = {
  name: `what was last sent in ${theirCohort.name}`,
  sample: 'bulletin',
  payload: sentPayload,
  carry: ({ cohort, sent: [one] }) => [cohort.id, [one?.kind ?? 'digest', one ?? { week: '-' }]],
  async typed(text, call, tools) {
    const { about: target } = await theirCohort.typed('', call, tools);
    const yes = YES.find((word) => text.endsWith(` ${word}`));
    const named = yes ? withoutEnd(text, yes).trim() : text;
    const all = await everySent(target);
    if (named === '') return { about: { ...target, sent: mustBeThere(all, tools), sure: false }, rest: '' };
    const kind = keyNamed(named, LOCALES.map(kinds)) ?? refuse(tools.texts.cohortMistakes.withdraw.which);
    const sent = mustBeThere(
      all.filter((one) => one.kind === kind),
      tools,
    );
    return { about: { ...target, sent, sure: yes !== undefined }, rest: '' };
  },
  async pressed([cohortId, [kind, when]], call, tools) {
    const target = await theirCohort.pressed(cohortId, call, tools);
    return { ...target, sent: [{ kind, ...when }], sure: true };
  },
};
