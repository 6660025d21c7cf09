import type { Cohort } from '../../src/engine/practice/cohort.ts';
import { defineAppointment } from '../../src/engine/practice/appointment.ts';
import type { Outgoing } from '../../src/messages/outgoing.ts';
import type { Planned } from '../../src/engine/practice/planned.ts';
import { contractKey } from '../../src/rituals/account/keys.ts';
import { localInstant } from '../../src/rituals/time/calendar.ts';
import { type ContractEnding, endingsToConfirm } from '../../src/store/account/contracts.ts';

/** Days before the last one: early enough to correct it, then a last time. */
const ASKED = [30, 15];
const AT = '09:00';
const GRACE = Temporal.Duration.from({ hours: 48 });

/** By day and not by person: nothing that is kept of the run says whose contract ends. */
const plannedBetween = (endings: readonly ContractEnding[], { zone, texts }: Cohort): Planned[] => {
  const days = [...new Set(endings.map(({ endsOn }) => endsOn.toString()))];
  return days.flatMap((subject) =>
    ASKED.map((before) => Temporal.PlainDate.from(subject).subtract({ days: before })).map(
      (localDate, rank) => ({
        at: localInstant(localDate, AT, zone),
        subject,
        localDate,
        slot: String(ASKED[rank]),
        what: texts.account.contract.planned,
      }),
    ),
  );
};

const contractQuestion = (
  { personId }: ContractEnding,
  { subject, slot }: Planned,
  zone: string,
): Outgoing => ({
  key: contractKey(personId, subject, slot),
  kind: 'contract-end',
  subject,
  to: { person: personId },
  notAfter: localInstant(Temporal.PlainDate.from(subject), '00:00', zone),
  mergeable: true,
});

/** Asks whether this is still their last day; the second time, only people who have not answered. */
export const contractEnd = defineAppointment({
  name: 'contract-end',
  grace: GRACE,
  state: endingsToConfirm,
  evenPaused: true,
  planned: (endings, _from, _to, cohort) => plannedBetween(endings, cohort),
  async run(one, { scope, zone }) {
    const endings = await endingsToConfirm(scope);
    return {
      say: endings
        .filter(({ endsOn }) => endsOn.toString() === one.subject)
        .map((ending) => contractQuestion(ending, one, zone)),
    };
  },
});
