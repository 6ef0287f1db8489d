import type { Region } from '../../../model/region';

/** Standards of Security Hub, with the version that is judged. */
const STANDARDS = {
  'aws-foundational': 'aws-foundational-security-best-practices/v/1.0.0',
  'cis-1.4': 'cis-aws-foundations-benchmark/v/1.4.0',
  'cis-3.0': 'cis-aws-foundations-benchmark/v/3.0.0',
  'nist-800-53': 'nist-800-53/v/5.0.0',
  'nist-800-171': 'nist-800-171/v/2.0.0',
  'pci-dss-4.0.1': 'pci-dss/v/4.0.1',
  'resource-tagging': 'aws-resource-tagging-standard/v/1.0.0',
} as const;

/**
 * A standard that Security Hub judges accounts by.
 *
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/standards-reference.html
 */
export type SecurityStandard = keyof typeof STANDARDS;

/** @throws when Security Hub has no standard of the name here */
export function standardArn(standard: SecurityStandard, { partition, name }: Region): string {
  const path = Object.hasOwn(STANDARDS, standard) ? STANDARDS[standard] : undefined;
  if (path !== undefined) return `arn:${partition}:securityhub:${name}::standards/${path}`;
  throw new Error(`\`standards\` must be of ${Object.keys(STANDARDS).join(', ')}, got '${standard}'`);
}
