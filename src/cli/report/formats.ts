import { renderCsv } from '../../reports/render/csv';
import { renderJson } from '../../reports/render/json';
import type { Report } from '../../reports/report/report';
import { renderReport } from './render-report';

/** Every format of a report, by the value of `--format`. */
export const REPORT_FORMATS: Readonly<Record<string, (report: Report) => string>> = {
  text: renderReport,
  json: renderJson,
  csv: renderCsv,
};
