/** Tables in Markdown that are made from the program, between two comments that say so. */

export function renderTable(heads, rows) {
  return [heads, heads.map(() => '---'), ...rows].map(renderLine).join('');
}

function renderLine(cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
}

/** `text` with another table between `<!-- generated: NAME -->` and `<!-- /generated: NAME -->`. */
export function replaceTable(text, [name, table]) {
  const [start, end] = [`<!-- generated: ${name} -->\n`, `<!-- /generated: ${name} -->\n`];
  const [before = '', rest = '', ...starts] = text.split(start);
  const [old, after, ...ends] = rest.split(end);
  if (old === undefined || after === undefined || starts.length + ends.length > 0)
    throw new Error(`expected one table between ${start.trim()} and ${end.trim()}`);
  return before + start + table + end + after;
}
