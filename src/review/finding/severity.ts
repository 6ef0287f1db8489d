/** How bad a finding or hazard is. `error` stops a synthesis; `note` is for information. */
export type Severity = 'error' | 'warning' | 'note';

/** From the worst to the least. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** Whether a severity is as bad as another, or worse. */
export function reaches(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}
