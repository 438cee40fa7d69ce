/** Which language tags name a language (BCP 47). */

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Registered languages, and what BCP 47 keeps for private use and for the undetermined. */
export function isLanguage(tag: string): boolean {
  const [primary = ''] = tag.split('-');
  if (['und', 'mul', 'zxx', 'mis', 'x', 'i'].includes(primary) || /^q[a-t][a-z]$/u.test(primary)) return true;
  try {
    return names.of(primary) !== undefined;
  } catch {
    return false;
  }
}
