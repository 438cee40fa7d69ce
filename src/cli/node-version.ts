/** Whether this Node can run dealgraph: an older one would fail somewhere inside, in words that help nobody. */
import manifest from '../../package.json' with { type: 'json' };

/** The oldest Node that the package names, as `20.20`. */
export const OLDEST_NODE = manifest.engines.node.replace(/^>=/u, '');

/** True for a Node of an older major version; within the oldest one all releases have what we use. */
export function isTooOld(version: string): boolean {
  return Number.parseInt(version, 10) < Number.parseInt(OLDEST_NODE, 10);
}
