import { deliveries, messages } from '../tables/index.ts';

export type MessageRow = typeof messages.$inferSelect;

export type DeliveryRow = typeof deliveries.$inferSelect;

type Inserted = typeof deliveries.$inferInsert;

/** As it is decided; the rest is what happens to it. */
export type NewDelivery = Pick<Inserted, 'messageKey' | 'workspaceId' | 'place' | 'createdOn'> &
  Partial<
    Pick<
      Inserted,
      | 'personId'
      | 'threadKey'
      | 'mergedInto'
      | 'notBefore'
      | 'notAfter'
      | 'after'
      | 'proactive'
      | 'mergeable'
      | 'daily'
      | 'expected'
      | 'legal'
    >
  >;
