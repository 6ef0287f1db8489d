import type { ProofStep } from '../../../src/iam';
import type {
  AccessChange,
  AccessEntry,
  AccessState,
  EnvironmentReport,
  Pair,
} from '../../../src/review/report/report';
import { emptyEnvironment } from './review-report';

const ACCOUNTS = 10;
const SECRETS_OF_APPLICATION = 10;

/** How large an environment is, and how much of it changes. */
interface Size {
  readonly principals: number;
  readonly secrets: number;
  /** How many principals gain each secret of theirs. */
  readonly changed: number;
}

/**
 * An environment in which every principal reads every secret in two Regions, in ten accounts. One pair in seven has a
 * further condition, one in eleven is not proven; no two principals are alike.
 */
export function largeEnvironment({ principals, secrets, changed }: Size): EnvironmentReport {
  const access: AccessEntry[] = [];
  const changes: AccessChange[] = [];
  for (let principal = 0; principal < principals; principal += 1) {
    for (let secret = 0; secret < secrets; secret += 1) {
      for (const region of ['eu-central-1', 'eu-north-1']) {
        const pair = pairOf(principal, secret, region);
        const state = stateOf(principal, secret, region);
        access.push({ ...pair, state });
        if (principal >= changed) continue;
        changes.push({ ...pair, change: 'gained', before: { verdict: 'denied', proof: [] }, after: state });
      }
    }
  }
  const names = new Set(access.flatMap(({ principal, secret }) => [principal, secret]));
  const shortNames = [...names].map((name) => ({ name, short: name.replace(/^(.*:|prod\/)/, '') }));
  return emptyEnvironment({ access, changes, shortNames });
}

function pairOf(principal: number, secret: number, region: string): Pair {
  const account = String(111111111111 + (principal % ACCOUNTS));
  return {
    principal: `arn:aws:iam::${account}:role/worker-${principal}`,
    account,
    secret: `prod/application-${Math.floor(secret / SECRETS_OF_APPLICATION)}/secret-${secret % SECRETS_OF_APPLICATION}`,
    region,
    capability: 'read',
  };
}

function stateOf(principal: number, secret: number, region: string): AccessState {
  const policy = `prod-security:aws_secretsmanager_secret_policy.secret-${secret}_Policy_${region}`;
  const key = `prod-security:aws_kms_key.Key-${Math.floor(secret / SECRETS_OF_APPLICATION)}_${region}`;
  const role = `prod-workloads:aws_iam_role_policy.worker-${principal}_Policy`;
  const boundary = `prod-workloads:aws_iam_policy.worker-${principal}_Boundary`;
  const proof = [
    ...[step(policy, 'DenyInsecureTransport', 'Deny'), step(policy, 'DenyOutsideOrganization', 'Deny')],
    ...[step(policy, 'Read'), step(role, 'Read', 'Allow', 'identity'), step(boundary, 'Read', 'Allow', 'boundary')],
    ...[step(key, 'ReadKey'), step(role, 'Decrypt', 'Allow', 'identity'), step(boundary, 'Use', 'Allow', 'boundary')],
  ];
  if ((principal + secret) % 11 === 0) return { verdict: 'not-proven', detail: 'a value is not known', proof };
  const condition = `aws:SourceVpce = vpce-${principal % 50}`;
  return (principal * secret) % 7 === 1
    ? { verdict: 'allowed-if', detail: condition, further: condition, proof }
    : { verdict: 'allowed', proof };
}

function step(
  policy: string,
  sid: string,
  effect: 'Allow' | 'Deny' = 'Allow',
  layer: ProofStep['layer'] = 'resource',
): ProofStep {
  const why = 'action and resource covered, principal named as account, 2 condition(s)';
  return { layer, policy, statement: 0, sid, effect, outcome: 'conditional', why };
}
