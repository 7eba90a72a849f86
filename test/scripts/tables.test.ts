import { expect, test } from 'vitest';

interface Tables {
  renderTable(heads: readonly string[], rows: readonly (readonly string[])[]): string;
  replaceTable(text: string, table: readonly [string, string]): string;
}

const { renderTable, replaceTable }: Tables = await import(
  new URL('../../scripts/tables.mjs', import.meta.url).href
);

test('a cell with a bar in it stays one cell', () => {
  expect(renderTable(['a', 'b'], [['x|y', 'z']])).toBe('| a | b |\n| --- | --- |\n| x\\|y | z |\n');
});

test('only what stands between the two marks changes', () => {
  const around = (table: string) =>
    `before\n<!-- generated: a -->\n${table}<!-- /generated: a -->\nafter $& $1\n<!-- generated: b -->\n`;
  expect(replaceTable(around('old\n'), ['a', 'new $& $1\n'])).toBe(around('new $& $1\n'));
});

test.each([
  ['no marks', ''],
  ['no end', '<!-- generated: a -->\n'],
  ['no start', '<!-- /generated: a -->\n'],
  ['the end before the start', '<!-- /generated: a -->\n<!-- generated: a -->\n'],
  ['two starts', '<!-- generated: a -->\n<!-- generated: a -->\n<!-- /generated: a -->\n'],
  ['two ends', '<!-- generated: a -->\n<!-- /generated: a -->\n<!-- /generated: a -->\n'],
  ['the marks of another table', '<!-- generated: ab -->\n<!-- /generated: ab -->\n'],
])('a text with %s is refused', (_, text) => {
  expect(() => replaceTable(text, ['a', 'new\n'])).toThrow();
});
