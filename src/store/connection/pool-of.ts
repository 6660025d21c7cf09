const pools = new WeakMap<object, object>();

/** A transaction of the driver runs on a connection of this pool. */
export const runsOn = (transaction: object, pool: object): void => {
  pools.set(transaction, pool);
};

/** The client itself, if it is no transaction. */
export const poolOf = (client: object): object => pools.get(client) ?? client;
