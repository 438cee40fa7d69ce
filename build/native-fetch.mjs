/** Stands in for the package `cross-fetch` in the bundle: Node 20 has fetch itself, and the package's way to it warns on newer ones. */
export const { fetch, Headers, Request, Response } = globalThis;
// oxlint-disable-next-line import/no-default-export -- as the package has it
export default fetch;
