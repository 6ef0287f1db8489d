import { renderCsv } from '../../reports/render/csv';
import { renderHtml } from '../../reports/render/html';
import { renderJson } from '../../reports/render/json';
import { renderMarkdown } from '../../reports/render/markdown';
import type { Report } from '../../reports/report/report';
import { renderReport } from './render-report';

/** Every format of a report, by the value of `--format`. */
export const REPORT_FORMATS: Readonly<Record<string, (report: Report) => string>> = {
  text: renderReport,
  json: renderJson,
  csv: renderCsv,
  markdown: renderMarkdown,
  html: renderHtml,
};
