import { Boundary } from '../../constructs/access/boundary';
import { PermissionsBoundary } from '../../constructs/access/permissions-boundary';
import { SecretPolicyRule } from '../../constructs/compliance/policies/secret-policy-rule';
import { AccessAnalyzer } from '../../constructs/compliance/services';
import type { Environment } from '../schema/environment';
import type { SecurityStack } from './security-stack';
import { trailGrants } from './trail-grants';

/** Looks at the secrets of an environment where they are: at their policies, and at who reads them from outside. */
export function watchSecrets(stack: SecurityStack, environment: Environment): void {
  const { policiesFor, readersAnalyzed = false } = environment.audit?.secrets ?? {};
  if (policiesFor !== undefined) judgePolicies(stack, environment.name, policiesFor);
  if (readersAnalyzed) analyzeReaders(stack, environment);
}

function judgePolicies(stack: SecurityStack, environment: string, members: readonly string[]): void {
  const boundary = Boundary.policies();
  const { policyArn } = new PermissionsBoundary(stack, 'PoliciesBoundary', { environment, boundary });
  const { operationsKey: key } = stack;
  new SecretPolicyRule(stack, 'Policies', { environment, members, key, permissionsBoundary: policyArn });
}

/** Roles of the account itself are inside of the analyzer’s zone. */
function analyzeReaders(stack: SecurityStack, environment: Environment): void {
  const { name, accounts } = environment;
  const expected = trailGrants([environment]).flatMap(({ secret, principals }) =>
    principals
      .filter((arn) => !arn.includes(`:${accounts.security}:`))
      .map((roleArn) => ({ roleArn, secretArn: stack.secret(secret.slice(name.length + 1)).secretArn })),
  );
  new AccessAnalyzer(stack, 'Readers', { name: `${name}-readers`, zone: 'account', expected });
}
