import type { ReviewReport } from '../../review';
import { renderGitlab, renderHtml, renderJson, renderMarkdown, renderSarif } from '../../review';

/** A format of a report, with the name of its file. */
export interface Format {
  readonly file: string;
  readonly render: (report: ReviewReport) => string;
}

/** Every format, by the value of `--format`. */
export const FORMATS: Readonly<Record<string, Format>> = {
  markdown: { file: 'review.md', render: (report) => renderMarkdown(report) },
  json: { file: 'review.json', render: renderJson },
  sarif: { file: 'review.sarif', render: renderSarif },
  gitlab: { file: 'gl-code-quality-report.json', render: renderGitlab },
  html: { file: 'review.html', render: renderHtml },
};
