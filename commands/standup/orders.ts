import { acceptOrder, changeOrder, declineOrder } from './rhythm/decide.ts';
import { historyOrder, weekOrder } from './history.ts';
import type { Order } from './order.ts';
import { proposeOrder } from './rhythm/propose.ts';
import { showOrder } from './rhythm/show.ts';
import { skipOrder } from './skip.ts';
import { stopOrder } from './rhythm/stop.ts';
import { withdrawOrder } from './withdraw.ts';

export const orders: readonly Order[] = [
  skipOrder,
  withdrawOrder,
  historyOrder,
  weekOrder,
  proposeOrder,
  acceptOrder,
  declineOrder,
  changeOrder,
  stopOrder,
  showOrder,
];
