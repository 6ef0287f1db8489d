import { renderCsv } from '../../reports/render/csv';
import { renderHtml } from '../../reports/render/html';
import { renderJson } from '../../reports/render/json';
import { renderMarkdown } from '../../reports/render/markdown';
import type { Report } from '../../reports/report/report';
import type { Screen } from '../output/screen';
import { renderReport } from './render-report';

/** Writes a report; only what is for a person asks where it is shown. */
export type ReportFormat = (report: Report, screen: Screen) => string;

/** Every format of a report, by the value of `--format`. */
export const REPORT_FORMATS: Readonly<Record<string, ReportFormat>> = {
  text: renderReport,
  json: renderJson,
  csv: renderCsv,
  markdown: renderMarkdown,
  html: renderHtml,
};
