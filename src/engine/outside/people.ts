import type { Chat, ExternalPerson, Meet } from '../../chat/chat.ts';
import { type Account, accountOf, accountsIn } from '../../store/people/accounts.ts';
import { listedHandles, meetAccount } from '../../store/people/meet-account.ts';
import { PEOPLE_READ, settleIn, tellsItsPeople, type Workspace } from '../../store/people/settle-in.ts';
import { type Database, inTransaction } from '../../store/core/database.ts';
import { memoryOf } from '../../store/core/instance.ts';
import type { Context } from '../context.ts';
import { withoutValues } from '../fault.ts';

/** People of the workspaces: read in full once a day, and reported by the platform in between. */

const meetIn =
  (db: Database, workspace: Workspace): Meet =>
  (person) =>
    inTransaction(db, (tx) => meetAccount(tx, workspace, person));

/** Handles what a platform reports about its people; only for platforms that know more than we told them. */
export const meetFor = ({ db }: Context, id: string, { platform }: Chat): Meet =>
  tellsItsPeople(platform) ? meetIn(db, { id, platform }) : () => Promise.resolve();

const isSameAccount = (known: Account | undefined, now: Account): boolean =>
  known !== undefined &&
  known.active === now.active &&
  known.zone === now.zone &&
  known.locale === now.locale;

const readAll = async (db: Database, workspace: Workspace, chat: Chat): Promise<number> => {
  await inTransaction(db, (tx) => settleIn(tx, workspace));
  const accounts = await accountsIn(db, workspace.id);
  const known = new Map(accounts.map((account) => [account.externalUser, account]));
  const listed = await listedHandles(db, workspace.platform);
  /** Nothing to write: the usual case, for hundreds of people each day. */
  const isSettled = (person: ExternalPerson): boolean => {
    const account = known.get(person.id);
    const handle = person.handle?.toLowerCase() ?? person.id;
    const owner = listed.get(handle);
    const isTheirs = owner === account?.personId && handle === account?.listedAs;
    return isSameAccount(account, accountOf(person)) && (owner === undefined || isTheirs);
  };
  const meet = meetIn(db, workspace);
  let count = 0;
  const look = async (person: ExternalPerson): Promise<void> => {
    count += 1;
    if (!isSettled(person)) await meet(person);
  };
  for await (const person of chat.people()) await look(person);
  return count;
};

type Reading = Pick<Context, 'db' | 'log'>;

const readWorkspace = async (
  { db, log }: Reading,
  id: string,
  chat: Chat,
  { again = false },
): Promise<void> => {
  if (!tellsItsPeople(chat.platform)) return;
  const memory = memoryOf(db, id);
  const today = Temporal.Now.plainDateISO('UTC').toString();
  if (!again && (await memory.get(PEOPLE_READ.kind, PEOPLE_READ.id)) === today) return;
  try {
    const read = await readAll(db, { id, platform: chat.platform }, chat);
    await memory.set(PEOPLE_READ.kind, PEOPLE_READ.id, today);
    log.info({ people: read, platform: chat.platform });
  } catch (error) {
    log.warn({ people: 'failed', platform: chat.platform, err: withoutValues(error) });
  }
};

/**
 * At each start, then daily per workspace, in the first process to do it, side by side. If a platform does not answer, it
 * is asked again a minute later.
 */
export const readPeople = async (
  { chats, ...reading }: Reading & Pick<Context, 'chats'>,
  how: { again?: boolean } = {},
): Promise<void> => {
  await Promise.all([...chats].map(([id, chat]) => readWorkspace(reading, id, chat, how)));
};
