import { SECRETS_MANAGER } from '../../model/trail/secret-actions';
import type { Report } from '../report/report';
import { anomaliesReport } from './anomalies';
import type { Ask } from './ask';
import { costReport } from './cost';
import { deniedReport } from './denied';
import { timelineReport } from './timeline';
import { unusedReport } from './unused';
import { usageReport } from './usage';

/** A kind of report. */
export interface ReportKind {
  readonly name: string;
  /** Services whose events it reads, as `eventSource` names them; empty: all. */
  readonly sources: readonly string[];
  /** Whether it is about one secret, principal or access key. @default false */
  readonly takesSubject?: boolean;
  readonly make: (ask: Ask) => Promise<Report>;
}

/** Every kind of report, in the order of the help. */
export const REPORTS: readonly ReportKind[] = [
  { name: 'usage', sources: [SECRETS_MANAGER], make: usageReport },
  { name: 'unused', sources: [SECRETS_MANAGER], make: unusedReport },
  { name: 'anomalies', sources: [SECRETS_MANAGER], make: anomaliesReport },
  { name: 'denied', sources: [SECRETS_MANAGER], make: deniedReport },
  { name: 'timeline', sources: [], takesSubject: true, make: timelineReport },
  { name: 'cost', sources: [SECRETS_MANAGER], make: costReport },
];
