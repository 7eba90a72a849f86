import type { Format } from '../../model.ts';
import { inertJson } from '../../report/json.ts';
import { renderMarkdown } from './replay-markdown.ts';
import { renderText } from './replay-text.ts';
import type { ReplayReport } from './replay-words.ts';

/** What a replay came to, as text, JSON or Markdown. */

export function renderReplay(format: Format, report: ReplayReport): string {
  if (format === 'json') return renderJson(report);
  return format === 'markdown' ? renderMarkdown(report) : renderText(report);
}

function renderJson(report: ReplayReport): string {
  const {
    range,
    from,
    to,
    changes,
    different,
    failed,
    rules,
    unread,
    roots,
    leftOut,
    assumed,
    milliseconds,
  } = report;
  return inertJson({
    range,
    from,
    to,
    changes,
    different,
    failed,
    rules,
    unread,
    roots,
    leftOut,
    assumed,
    milliseconds,
  });
}
