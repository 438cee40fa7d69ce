/** Names for the variables that a rewriting adds, none of which a query uses itself. */
export class Names {
  readonly #prefix: string;
  #next = 0;

  constructor(taken: ReadonlySet<string>) {
    let prefix = 'e';
    while ([...taken].some((name) => name.startsWith(prefix))) prefix += '_';
    this.#prefix = prefix;
  }

  fresh(): string {
    return `${this.#prefix}${this.#next++}`;
  }
}
