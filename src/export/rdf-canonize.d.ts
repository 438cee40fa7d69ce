/** The part of rdf-canonize that exports use; the package has no types of its own. */
declare module 'rdf-canonize' {
  const canonizer: {
    _canonizeSync(quads: readonly unknown[], options: { algorithm: 'RDFC-1.0'; maxDeepIterations: number; timeout: number }): string;
  };
  export default canonizer;
}
