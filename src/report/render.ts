import type { Format, Verdict } from '../model.ts';
import { renderGithub } from './github.ts';
import { renderJson } from './json.ts';
import { renderMarkdown } from './markdown.ts';
import { renderSarif } from './sarif.ts';
import { renderText } from './text.ts';

/** The verdict in one format, with a line end at its end. `version` is countersign's own. */
export function render(
  format: Format,
  verdict: Verdict,
  options: { color: boolean; version: string },
): string {
  switch (format) {
    case 'text':
      return renderText(verdict, options);
    case 'json':
      return renderJson(verdict);
    case 'markdown':
      return renderMarkdown(verdict);
    case 'sarif':
      return renderSarif(verdict, options);
    case 'github':
      return renderGithub(verdict);
  }
}
