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
 * further condition, one in eleven is not proven; no two principals are alike. As constructs write it, each principal has
 * a statement of its own on each secret and on each key, in its role and in its boundary: no step is shared by two cells
 * but what denies.
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
    principal: shared(`arn:aws:iam::${account}:role/worker-${principal}`),
    account,
    secret: shared(
      `prod/application-${Math.floor(secret / SECRETS_OF_APPLICATION)}/secret-${secret % SECRETS_OF_APPLICATION}`,
    ),
    region,
    capability: 'read',
  };
}

function stateOf(principal: number, secret: number, region: string): AccessState {
  const policy = `prod-security:aws_secretsmanager_secret_policy.secret-${secret}_Policy_${region}`;
  const key = `prod-security:aws_kms_key.Key-${Math.floor(secret / SECRETS_OF_APPLICATION)}_${region}`;
  const role = `prod-workloads:aws_iam_role_policy.worker-${principal}_Policy`;
  const boundary = `prod-workloads:aws_iam_policy.worker-${principal}_Boundary`;
  const [reader, read] = [`AllowWorker${principal}`, `Secret${secret}`];
  const proof = [
    step({ policy, statement: 0, sid: 'DenyInsecureTransport', effect: 'Deny' }),
    step({ policy, statement: 1, sid: 'DenyOutsideOrganization', effect: 'Deny' }),
    step({ policy, statement: principal + 2, sid: `${reader}Read` }),
    step({ policy: role, statement: 2 * secret, sid: `Read${read}`, layer: 'identity' }),
    step({ policy: boundary, statement: 2 * secret, sid: `Read${read}`, layer: 'boundary' }),
    step({ policy: key, statement: principal + 3, sid: `${reader}Decrypt` }),
    step({ policy: role, statement: 2 * secret + 1, sid: `Decrypt${read}`, layer: 'identity' }),
    step({ policy: boundary, statement: 2 * secret + 1, sid: `Decrypt${read}`, layer: 'boundary' }),
  ];
  if ((principal + secret) % 11 === 0) return { verdict: 'not-proven', detail: 'a value is not known', proof };
  const further = (principal * secret) % 7 === 1 ? `aws:SourceVpce = vpce-${principal}` : '';
  const detail = ['aws:SecureTransport = true', ...(further === '' ? [] : [further])].join(' and ');
  return { verdict: 'allowed-if', detail, further, proof };
}

function step({ policy, sid, ...rest }: Step): ProofStep {
  const why = `action and resource covered, principal named as account, ${rest.effect === 'Deny' ? '1 condition' : '2 conditions'}`;
  const named = { policy: shared(policy), sid: shared(sid) };
  return { layer: 'resource', effect: 'Allow', outcome: 'conditional', why, ...named, ...rest };
}

type Step = Pick<ProofStep, 'policy' | 'statement'> & { readonly sid: string } & Partial<ProofStep>;

const texts = new Map<string, string>();

/** One text for all that is equal: a report has names from the world and from its policies, where each stands once. */
function shared(text: string): string {
  const known = texts.get(text) ?? text;
  texts.set(text, known);
  return known;
}
