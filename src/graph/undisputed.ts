/** Graphs of which it was worked out ahead that nothing in them is disputed, so that a question need not look. */
const known = new WeakSet<object>();

/** Notes that no claim of a graph contradicts or changes another. */
export function noteUndisputed(graph: object): void {
  known.add(graph);
}

/** Whether that is known of this very graph; a lens makes another one. */
export function isUndisputed(graph: object): boolean {
  return known.has(graph);
}
