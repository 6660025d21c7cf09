import { deliveries, messages } from '../tables/index.ts';

export type MessageRow = typeof messages.$inferSelect;

export type DeliveryRow = typeof deliveries.$inferSelect;

export type NewDelivery = typeof deliveries.$inferInsert;
