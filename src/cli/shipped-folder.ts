/** The folder of the project that comes with dealgraph. */
import { packageFolder } from '../query/shipped.ts';

/** The folder, absolute, for this file in the sources and in the bundle alike. */
export function shippedFolder(): string {
  return packageFolder(import.meta.url);
}
