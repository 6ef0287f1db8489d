import { type Answer, evaluate, type OpenConditions, type Policy, parsePolicy, showConditions } from '../../iam';

/** The policy of a secret, and what it is on. */
export interface JudgedPolicy {
  readonly arn: string;
  /** @default - it has none */
  readonly document?: string;
}

/** Who belongs to the organization. */
export interface MembersOfOrganization {
  /** `o-…` */
  readonly organizationId: string;
  /** Twelve digits each. */
  readonly accounts: readonly string[];
}

/** What AWS Config is told of a secret, in a sentence of at most 256 characters. */
export interface Judgement {
  readonly compliance: 'COMPLIANT' | 'NON_COMPLIANT';
  readonly annotation: string;
}

/**
 * What a policy can let somebody do with its secret, what opens it first.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html
 */
const ACTIONS = [
  ...['GetSecretValue', 'PutResourcePolicy', 'DeleteResourcePolicy', 'ReplicateSecretToRegions', 'PutSecretValue'],
  ...['UpdateSecret', 'UpdateSecretVersionStage', 'RotateSecret', 'CancelRotateSecret', 'DeleteSecret'],
  ...['RestoreSecret', 'RemoveRegionsFromReplication', 'StopReplicationToReplica', 'TagResource', 'UntagResource'],
  ...['DescribeSecret', 'GetResourcePolicy', 'ListSecretVersionIds'],
].map((action) => `secretsmanager:${action}`);

/** Stands for an organization that is not known. */
const UNKNOWN = 'o-00000000000000000000000000000000';

/** Someone whose organization the answer says, someone of none, and anybody without credentials. */
const CALLERS = [
  {
    principal: { type: 'organization', id: UNKNOWN },
    context: { 'aws:PrincipalOrgID': { open: true }, 'aws:PrincipalOrgPaths': { open: true } },
  },
  {
    principal: { type: 'organization', id: UNKNOWN },
    context: { 'aws:PrincipalOrgID': null, 'aws:PrincipalOrgPaths': null },
  },
  { principal: { type: 'anonymous' }, context: {} },
] as const;

/**
 * Whether the policy of a secret keeps everybody out who is not of the organization, as the evaluator proves it: what it
 * cannot prove is not compliant.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html
 */
export function judgePolicy({ arn, document }: JudgedPolicy, members: MembersOfOrganization): Judgement {
  if (document === undefined) return compliant('It has no policy: only identities of its account use it');
  let policy: Policy;
  try {
    policy = parsePolicy('the policy', JSON.parse(document));
  } catch {
    return broken('Its policy cannot be read, so that nothing is proven');
  }
  for (const action of ACTIONS) {
    for (const caller of CALLERS) {
      const answer = evaluate({ ...caller, action, resource: arn }, { resource: policy });
      const opened = openTo(answer, members);
      if (opened !== undefined) return broken(`Its policy ${opened} ${action}`);
    }
  }
  return compliant(`Its policy admits nobody from outside of ${members.organizationId}`);
}

/** What an answer says of strangers; nothing when it keeps them out. */
function openTo(answer: Answer, members: MembersOfOrganization): string | undefined {
  const { organizationId } = members;
  if (answer.verdict === 'denied') return undefined;
  if (answer.verdict === 'allowed') return `admits anybody from outside of ${organizationId} to`;
  if (answer.verdict === 'not-proven') return `cannot be proven to keep out who is not of ${organizationId} from`;
  const others = answer.conditions.filter((term) => !term.some((atom) => isMember(atom, members)));
  if (others.length === 0) return undefined;
  return `admits from outside of ${organizationId}, if ${shortened(showConditions(others))}, to`;
}

type Atom = OpenConditions[number][number];

/** Whether a condition holds for nobody but members, as each of its values says. */
function isMember({ key, negated, whenAbsent, values }: Atom, members: MembersOfOrganization): boolean {
  const { organizationId, accounts } = members;
  if (negated || whenAbsent || values.length === 0) return false;
  switch (key.toLowerCase()) {
    case 'aws:principalaccount':
      return values.every((value) => accounts.includes(value));
    case 'aws:principalarn':
      return values.every((value) => accounts.includes(/^arn:[\w-]+:(?:iam|sts)::(\d{12}):/.exec(value)?.[1] ?? ''));
    case 'aws:principalorgid':
      return values.every((value) => value === organizationId);
    case 'aws:principalorgpaths':
      return values.every((value) => value.startsWith(`${organizationId}/`));
    default:
      return false;
  }
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

function compliant(annotation: string): Judgement {
  return { compliance: 'COMPLIANT', annotation };
}

function broken(annotation: string): Judgement {
  return { compliance: 'NON_COMPLIANT', annotation: annotation.slice(0, 256) };
}
