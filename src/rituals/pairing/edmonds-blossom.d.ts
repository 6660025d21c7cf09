declare module 'edmonds-blossom-fixed' {
  /** For each vertex the one it is matched with, or -1. Edges are two vertices and a weight. */
  const matching: (
    edges: readonly (readonly [number, number, number])[],
    maxCardinality?: boolean,
  ) => number[];
  export default matching;
}
