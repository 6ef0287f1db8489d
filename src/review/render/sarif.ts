import type { SourceLocation } from '../finding/finding';
import type { Severity } from '../finding/severity';
import { visibleText } from '../finding/visible-text';
import type { EnvironmentReport, ReviewReport } from '../report/report';
import { fingerprint } from '../rules/fingerprint';
import { GOLDEN_RULES } from '../rules/golden/golden-rules';
import { renderJson } from './json';

// GitHub takes no more in one run.
const MOST_RESULTS = 5000;
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** Something to show at a line. */
interface Result {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly mark: string;
  readonly location?: SourceLocation;
}

/**
 * The report as SARIF 2.1.0, in one run: findings, hazards and access that is not expected, each at the line that made
 * it. What has no line points at `cdktf.json`, because code scanning shows nothing without a place.
 * @see https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 *
 * @example
 * writeFileSync('review.sarif', renderSarif(report));
 */
export function renderSarif({ environments }: ReviewReport): string {
  const results = environments.flatMap((environment) =>
    resultsOf(environment).map((result) => ({ environment: environment.name, ...result })),
  );
  const kept = results.slice(0, MOST_RESULTS);
  const ruleIds = [...new Set(kept.map(({ rule }) => rule))].sort();
  const driver = {
    name: 'cdktf-aws-secrets',
    informationUri: 'https://www.npmjs.com/package/cdktf-aws-secrets',
    rules: ruleIds.map(describeRule),
  };
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    properties: { resultsLeftOut: results.length - kept.length },
    results: kept.map(({ environment, rule, severity, message, mark, location }) => ({
      ruleId: rule,
      ruleIndex: ruleIds.indexOf(rule),
      level: severity,
      message: { text: messageText(`${environment}: ${message}`) },
      locations: [{ physicalLocation: physicalLocation(location) }],
      partialFingerprints: { 'cdktfAwsSecrets/v1': mark },
      properties: { environment: visibleText(environment) },
    })),
  };
  return renderJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
}

function resultsOf({ findings, hazards, expectations }: EnvironmentReport): readonly Result[] {
  return [
    ...findings.map(({ rule, severity, message, remedy, location, ...rest }) => ({
      ...{ rule, severity, location },
      message: `${message}: ${remedy}`,
      mark: rest.fingerprint,
    })),
    ...hazards.map(({ kind, severity, subject, message, remedy, location }) => ({
      ...{ rule: `hazard-${kind}`, severity, location },
      message: `${message}: ${remedy}`,
      mark: fingerprint(kind, subject, message),
    })),
    ...expectations.map(({ kind, principal, secret, message }) => ({
      rule: `expectation-${kind}`,
      severity: kind === 'unused' ? ('note' as const) : ('error' as const),
      message,
      mark: fingerprint(kind, principal, secret),
    })),
  ];
}

function describeRule(id: string): object {
  const rule = GOLDEN_RULES.find((each) => each.id === id);
  if (rule === undefined) return { id };
  return {
    id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.rationale },
    help: { text: rule.remedy },
    defaultConfiguration: { level: rule.severity },
    properties: { tags: ['security'] },
  };
}

function physicalLocation({ file, line = 1 }: SourceLocation = { file: 'cdktf.json' }): object {
  const uri = visibleText(file, 500).split('/').map(encodeURIComponent).join('/');
  return { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, region: { startLine: line } };
}

// In a SARIF message brackets make links, and braces are places for arguments.
function messageText(text: string): string {
  return visibleText(text, 1000)
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/[{}]/g, '$&$&');
}
