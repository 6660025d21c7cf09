import { message, said } from '../../chat/message.ts';
import { cohortOf } from '../../store/cohort/cohort.ts';
import type { Texts } from '../../texts/index.ts';
import { defineMessage } from '../define.ts';
import type { Outgoing } from '../outgoing.ts';

/** What could not be done as expected. `detail`: a platform, or a place and why it is closed. */
export type Alert =
  | { what: 'missed' }
  | { what: 'silent' | 'suspended'; platform: string }
  | { what: 'parked'; place: string; reason: string };

const KIND = 'cohort-alert';
const DIVIDER = '|';

const partsOf = (alert: Alert): string[] => {
  if (alert.what === 'missed') return [];
  return alert.what === 'parked' ? [alert.place, alert.reason] : [alert.platform];
};

/** To those who coordinate, once a day for each thing that is wrong. */
export const alertFor = (alert: Alert, cohortId: string, on: Temporal.PlainDate): Outgoing => {
  const subject = [alert.what, on.toString(), ...partsOf(alert)].join(DIVIDER);
  return {
    key: `${KIND}/${cohortId}/${subject}`,
    kind: KIND,
    subject,
    to: { role: 'coordination' },
    cohort: cohortId,
    mergeable: true,
  };
};

/** `slack`, as people write it. */
const nameOf = (platform: string): string => `${platform.slice(0, 1).toUpperCase()}${platform.slice(1)}`;

const linesOf = (subject: string, texts: Texts): string[] => {
  const [what, day = '', first = '', second = ''] = subject.split(DIVIDER);
  const words = texts.cohortAlert;
  if (what === 'missed') return [words.missed(texts.dates.day(Temporal.PlainDate.from(day)))];
  if (what === 'parked') return [words.parked(first, second), words.retry(second)];
  return [what === 'silent' ? words.silent(nameOf(first)) : words.suspended(nameOf(first))];
};

export const cohortAlert = defineMessage({
  kind: KIND,
  async render(subject, { scope, texts }) {
    const operator = (await cohortOf(scope))?.contacts.operator ?? texts.engine.operator;
    const lines = linesOf(subject, texts);
    return message({
      title: [texts.cohortAlert.title],
      list: [...lines, texts.cohortAlert.next(operator)].map((line) => [said(line)]),
    });
  },
});
