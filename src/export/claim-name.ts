/** The short name of a claim, by which it can be asked for: `3-7`, or `report/3-7` where there are several reports. */

/** Names a claim in a graph of so many reports. */
export function claimName(iri: string, reports: number): string {
  return iri.split('/').slice(reports > 1 ? -2 : -1).join('/');
}
