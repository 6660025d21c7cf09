declare module 'edmonds-blossom-fixed' {
  /** Returns the partner of each vertex, or -1. An edge is two vertices and a weight. */
  const matching: (
    edges: readonly (readonly [number, number, number])[],
    maxCardinality?: boolean,
  ) => number[];
  export default matching;
}
