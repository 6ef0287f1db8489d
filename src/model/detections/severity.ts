/** How soon somebody has to look. */
export type Severity = 'critical' | 'high' | 'medium' | 'low';

/** The severities, the gravest first, each with what is expected of whoever is told. */
export const SEVERITIES: Readonly<Record<Severity, string>> = {
  critical: 'Somebody looks at once, at night as well',
  high: 'Somebody looks within the hour',
  medium: 'Somebody looks within the day',
  low: 'Somebody looks at the list once a week',
};
