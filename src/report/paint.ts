/** Colours of a terminal, and the column that text starts at. */

export type Style = 'red' | 'green' | 'yellow' | 'bold' | 'dim';
export type Paint = (text: string, ...styles: Style[]) => string;

const SGR: Readonly<Record<Style, string>> = { red: '31', green: '32', yellow: '33', bold: '1', dim: '2' };

/** Everything after the first column starts here. */
export const WIDTH = 10;
export const INDENT = ' '.repeat(WIDTH);

/** Paints text that is already inert: the escape sequences around it are ours alone. */
export function painter({ color }: { readonly color: boolean }): Paint {
  if (!color) return (text) => text;
  return (text, ...styles) => `\u001b[${styles.map((style) => SGR[style]).join(';')}m${text}\u001b[0m`;
}
