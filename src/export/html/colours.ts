/** The colours of pages: ink, paper and one accent, for both schemes. A test holds their contrasts to WCAG 2.2. */

/** By the names that the style sheet uses. */
export interface Colours {
  /** The page. */
  readonly paper: string;
  /** What stands out from the page a little: evidence, boxes of pictures. */
  readonly tint: string;
  readonly ink: string;
  /** What is said beside: notes, marks, headings of columns. */
  readonly muted: string;
  /** Lines that only part things. */
  readonly rule: string;
  /** Lines that carry meaning: edges of boxes, links of a network. */
  readonly edge: string;
  readonly accent: string;
}

export const LIGHT: Colours = { paper: '#ffffff', tint: '#f5f3ef', ink: '#1b1b1d', muted: '#595b60', rule: '#d9d5cd', edge: '#77797e', accent: '#0b5a78' };
export const DARK: Colours = { paper: '#15181b', tint: '#1f2327', ink: '#eceae6', muted: '#a9adb3', rule: '#3b4147', edge: '#8a9097', accent: '#74c3e0' };

/** The custom properties of a scheme. */
export function colourProperties(colours: Colours): string {
  return Object.entries(colours).map(([name, value]) => `--${name}:${value}`).join(';');
}
