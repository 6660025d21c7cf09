import { sql } from 'drizzle-orm';
import type { Tx } from '../core/database.ts';
import type { DeliveryRow } from './rows.ts';

/**
 * Whoever wants both gets by mail what just left for the chat, with all that it carried: it kept to their hours, and was
 * counted once.
 */
export const copyForBoth = async (tx: Tx, { id, personId, workspaceId }: DeliveryRow): Promise<void> => {
  if (!personId) return;
  const columns = sql`message_key, workspace_id, person_id, place, created_on, not_after, merging, merged_into`;
  const copied = (
    into: ReturnType<typeof sql>,
  ) => sql`select d.message_key, i.workspace_id, d.person_id, 'user:' || i.external_user,
      d.created_on, d.not_after, d.merging, ${into}
    from deliveries d join people p on p.id = d.person_id and p.reached_by = 'both'
    join identities i on i.person_id = p.id and i.workspace_id <> ${workspaceId} and i.active and i.confirmed and not i.unreachable
    join workspaces w on w.id = i.workspace_id and w.platform = 'mail'`;
  const [leader] = await tx.execute<{ id: string }>(sql`insert into deliveries (${columns})
    ${copied(sql`null::uuid`)} where d.id = ${id} on conflict do nothing returning id`);
  if (!leader) return;
  await tx.execute(sql`insert into deliveries (${columns})
    ${copied(sql`${leader.id}::uuid`)} where d.merged_into = ${id} on conflict do nothing`);
};
