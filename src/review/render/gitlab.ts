import type { Severity } from '../finding/severity';
import { visibleText } from '../finding/visible-text';
import type { ReviewReport } from '../report/report';
import { fingerprint } from '../rules/fingerprint';
import { renderJson } from './json';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', note: 'info' };

/**
 * Findings and hazards as a code quality report, which GitLab shows in a merge request. What has no place in the source
 * points at `cdktf.json`.
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 *
 * @example
 * writeFileSync('gl-code-quality-report.json', renderGitlab(report));
 */
export function renderGitlab({ environments }: ReviewReport): string {
  const issues = environments.flatMap(({ name, findings, hazards }) => [
    ...findings.map((each) => ({ ...each, name, check: each.rule })),
    ...hazards.map((each) => ({
      ...{ ...each, name, check: `hazard-${each.kind}` },
      fingerprint: fingerprint(each.kind, each.subject, each.message),
    })),
  ]);
  return renderJson(
    issues.map(({ name, check, message, remedy, severity, location, ...each }) => ({
      description: visibleText(`${name}: ${message}: ${remedy}`, 1000),
      check_name: check,
      fingerprint: each.fingerprint,
      severity: SEVERITIES[severity],
      location: { path: visibleText(location?.file ?? 'cdktf.json', 500), lines: { begin: location?.line ?? 1 } },
    })),
  );
}
