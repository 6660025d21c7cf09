import { deliveries, messages } from '../tables/index.ts';

export type MessageRow = typeof messages.$inferSelect;

export type DeliveryRow = typeof deliveries.$inferSelect;

type Written = typeof deliveries.$inferInsert;

/** What is decided when a message is said. The rest of its row comes with what happens to it. */
export type NewDelivery = Pick<
  Written,
  | 'createdOn'
  | 'messageKey'
  | 'workspaceId'
  | 'personId'
  | 'place'
  | 'threadKey'
  | 'state'
  | 'ref'
  | 'reason'
  | 'notBefore'
  | 'notAfter'
  | 'after'
  | 'proactive'
  | 'mergeable'
  | 'daily'
  | 'expected'
  | 'legal'
  | 'mergedInto'
>;
