import type { ReviewReport } from '../../review';
import { renderGitlab, renderHtml, renderJson, renderMarkdown, renderSarif } from '../../review';
import type { Screen } from '../output/screen';
import { renderText } from './render-text';

/** A format of a report, with the name of its file. */
export interface Format {
  readonly file: string;
  readonly render: (report: ReviewReport, screen: Screen) => string;
}

/** Every format, by the value of `--format`. */
export const FORMATS: Readonly<Record<string, Format>> = {
  text: { file: 'review.txt', render: renderText },
  markdown: { file: 'review.md', render: (report) => renderMarkdown(report) },
  json: { file: 'review.json', render: renderJson },
  sarif: { file: 'review.sarif', render: renderSarif },
  gitlab: { file: 'gl-code-quality-report.json', render: renderGitlab },
  html: { file: 'review.html', render: renderHtml },
};

/** The format where none is named: text for somebody at a terminal, and in a pipe the comment that a workflow posts. */
export function formatFor({ width }: Screen): string {
  return width === undefined ? 'markdown' : 'text';
}
