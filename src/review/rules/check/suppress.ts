import type { Finding } from '../../finding/finding';
import { fingerprint } from '../fingerprint';
import type { EnvironmentFinding } from './check-rules';
import type { Suppression } from './suppressions';

/**
 * Takes suppressed findings out. An expired suppression takes nothing out and is an error itself; one that fits no
 * finding is a warning. Both are reported under `everywhere`.
 *
 * @param today as `2026-11-22`
 * @param everywhere the environment that findings about the suppressions themselves belong to
 */
export function suppress(
  found: readonly EnvironmentFinding[],
  suppressions: readonly Suppression[],
  today: string,
  everywhere: string,
): readonly EnvironmentFinding[] {
  const expired = suppressions.filter(({ expires }) => expires < today);
  const valid = new Set(suppressions.filter(({ expires }) => expires >= today).map((each) => each.fingerprint));
  const present = new Set(found.map(({ finding }) => finding.fingerprint));
  const unused = suppressions.filter((each) => valid.has(each.fingerprint) && !present.has(each.fingerprint));
  const about = [
    ...expired.map((each) => finding('suppression-expired', 'error', each)),
    ...unused.map((each) => finding('suppression-unused', 'warning', each)),
  ];
  return [
    ...found.filter((each) => !valid.has(each.finding.fingerprint)),
    ...about.map((each) => ({ environment: everywhere, finding: each })),
  ];
}

function finding(rule: string, severity: 'error' | 'warning', suppression: Suppression): Finding {
  const { fingerprint: of, owner, expires } = suppression;
  const isExpired = rule === 'suppression-expired';
  const message = isExpired
    ? `'${of}' was suppressed by '${owner}' until ${expires}, which is over`
    : `'${of}' is suppressed by '${owner}', but no finding has this fingerprint`;
  const remedy = isExpired
    ? 'repair what was found and remove the suppression, or decide again'
    : 'remove the suppression';
  return { rule, severity, subject: of, message, remedy, fingerprint: fingerprint(rule, of, message) };
}
