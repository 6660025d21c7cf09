import { eq } from 'drizzle-orm';
import { readFileSync } from 'node:fs';
import type { Chat } from '../../../src/chat/chat.ts';
import { isoWeek, localDate } from '../../../src/rituals/time/calendar.ts';
import { readClock } from '../../../src/store/core/clock.ts';
import type { Database } from '../../../src/store/core/database.ts';
import { carriedBy } from '../../../src/store/delivery/outcomes.ts';
import { rounds } from '../../../src/store/tables/index.ts';
import { fr } from '../../../src/texts/fr/index.ts';

/** What was sent, with its moment, and the calendar that it makes for a reader. */

/** Each kind in a reader's words. */
const KINDS: Readonly<Record<string, string>> = {
  notice: 'notice de confidentialité',
  'home-back': 'ce qui vous attend, au retour',
  'help-news': 'nouvelles de sa demande d’entraide',
  'help-suggestion': 'pouvez-vous donner un coup de main ?',
  'help-follow': 'où en est sa demande d’entraide ?',
  'milestone-nudge': 'jalons',
  'milestone-ready': 'jalon à confirmer',
  'dataset-checkin': 'point données',
  'challenge-month': 'point mensuel du sponsor',
  'ask-answer': 'réponse de la coordination à sa demande',
};
const SETS: Readonly<Record<string, string>> = {
  daily: 'stand-up quotidien',
  weekly: 'bilan de la semaine',
  mentor: 'point des mentors',
};
const OF_ROUND: Readonly<Record<string, string>> = {
  'standup-prompt': 'question',
  'standup-reminder': 'rappel',
  'standup-team-recap': 'récapitulatif de l’équipe',
};

/** What each person is asked, reminded of and told of a round. */
export const isOfARound = (inWords: string): boolean =>
  Object.values(OF_ROUND).some((what) => inWords.includes(`, ${what} du `));

/** `to`: an account, or a channel's place. */
export type Sent = { at: Temporal.Instant; to: string; isDirect: boolean; kinds: string[] };

const inWords = async (db: Database, one: { kind: string; subject: string }): Promise<string> => {
  const { kind, subject } = one;
  const asked = OF_ROUND[kind];
  if (!asked) return KINDS[kind] ?? kind;
  const [round] = await db.select().from(rounds).where(eq(rounds.id, subject));
  if (!round) throw new Error(`no round for this ${kind}`);
  return `${SETS[round.questionSet] ?? ''}, ${asked} du ${fr.dates.day(round.localDate)}`;
};

/** Records each first sending as it leaves, because it was sent even if it is removed later. */
export const noteWhatIsSent = (dbOf: () => Database | undefined) => {
  const sent: Sent[] = [];
  const watched = (chat: Chat): Chat =>
    new Proxy(chat, {
      get(target, name) {
        if (name === 'send')
          return async (...[to, message, key, mayLeave]: Parameters<Chat['send']>) => {
            const db = dbOf();
            if (db) {
              const kinds: string[] = [];
              for (const { message: one } of await carriedBy(db, key)) kinds.push(await inWords(db, one));
              const isDirect = 'user' in to;
              sent.push({
                at: await readClock(db),
                to: isDirect ? to.user : to.channel,
                isDirect,
                kinds,
              });
            }
            return target.send(to, message, key, mayLeave);
          };
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  return { sent, watched };
};

type Life = { from: Temporal.Instant; weeks: number; zone: string };

/** Each week of somebody, line by line. */
export const calendar = (who: string, sent: readonly Sent[], { from, weeks, zone }: Life): string => {
  const weekAt = (at: Temporal.Instant): string => isoWeek(localDate(at, zone));
  const line = ({ at, kinds }: Sent): string => {
    const hour = at.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
    const day = fr.dates.day(localDate(at, zone)).padEnd(22);
    return `  ${day} ${hour}  ${kinds.join('\n'.padEnd(35) + '+ ')}`;
  };
  const lived = Array.from({ length: weeks }, (_, week) => weekAt(from.add({ hours: 24 * 7 * week })));
  return [
    who,
    ...lived.flatMap((week) => {
      const said = sent.filter(({ at }) => weekAt(at) === week);
      return ['', `${week} : ${said.length}`, ...said.map(line)];
    }),
    '',
  ].join('\n');
};

/** What the file says of the weeks that were not lived: after who it is, each week follows an empty line. */
export const laterWeeks = (file: URL, lived: number): string =>
  readFileSync(file, 'utf8')
    .split('\n\n')
    .slice(lived + 1)
    .map((week) => `\n${week}\n`)
    .join('')
    .replace(/\n\n$/, '\n');
