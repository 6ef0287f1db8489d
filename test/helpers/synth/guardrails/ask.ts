import type { Guardrail, GuardrailType } from '../../../../src/constructs/guardrails/guardrail';
import type { RolePatterns } from '../../../../src/constructs/guardrails/role-patterns';
import { type Answer, type ContextValue, evaluate, type OrganizationLevel, parsePolicy } from '../../../../src/iam';
import { PolicyDocument } from '../../../../src/model/policy/document';
import type { PolicyStatement } from '../../../../src/model/policy/statement';
import { type Actors, EXEMPT_ROLES, NETWORKS } from './actors';
import type { GuardrailRow } from './table';

const EVERYTHING = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } };
const IDENTITY = parsePolicy('administrator', EVERYTHING);
const FULL_ACCESS = parsePolicy('FullAccess', EVERYTHING);

// Whether `*` allows identities of a provider is not documented, so they are named.
function openTo(by: GuardrailRow['by']) {
  const Principal = by.type === 'federated' ? { Federated: by.provider } : '*';
  return parsePolicy('open', { ...EVERYTHING, Statement: { ...EVERYTHING.Statement, Principal } });
}

/** The policies attached to one node, by their type, as JSON. */
export type AttachedPolicies = Readonly<Record<GuardrailType, readonly string[]>>;

/** The policies of some guardrails, each in a policy of its own. */
export function policiesOf(guardrails: readonly Guardrail[], actors: Actors): AttachedPolicies {
  const texts = (type: GuardrailType) =>
    guardrails.filter((guardrail) => guardrail.type === type).map((guardrail) => policyOf(guardrail, actors));
  return {
    SERVICE_CONTROL_POLICY: texts('SERVICE_CONTROL_POLICY'),
    RESOURCE_CONTROL_POLICY: texts('RESOURCE_CONTROL_POLICY'),
  };
}

function policyOf(guardrail: Guardrail, actors: Actors): string {
  return new PolicyDocument(statementsOf(guardrail, actors)).minified();
}

/** The statements of a guardrail in the actors' organization. */
export function statementsOf(
  guardrail: Guardrail,
  { organizationId }: Actors,
  roles: RolePatterns = EXEMPT_ROLES,
): readonly PolicyStatement[] {
  return guardrail.statements({ partition: 'aws', organizationId, roles });
}

/**
 * Whether a request passes the guardrails, when every policy that an account's administrators can write allows it: the
 * identity policies, the resource's policy, the trust policy.
 */
export function ask(row: GuardrailRow, actors: Actors, attached: AttachedPolicies): Answer {
  const { security, audit, workload, management } = actors.accounts;
  const members = [security, audit, workload, management];
  const path = `${actors.organizationId}/r-a1b2/ou-a1b2-${actors.environment.padEnd(8, '0')}/`;
  return evaluate(
    {
      principal: row.by,
      action: row.action,
      resource: row.resource,
      resourceAccount: row.resourceAccount,
      resourceTags: row.tags ?? {},
      context: given({ ...always(row, actors), ...row.context }),
      organization: {
        id: actors.organizationId,
        managementAccount: management,
        accounts: Object.fromEntries(members.map((account) => [account, path])),
      },
      others: 'absent',
    },
    {
      identity: [IDENTITY],
      resource: openTo(row.by),
      ...(isMember(accountOf(row.by), members) && { serviceControl: levels(attached.SERVICE_CONTROL_POLICY) }),
      ...(isMember(resourceAccountOf(row), members) && { resourceControl: levels(attached.RESOURCE_CONTROL_POLICY) }),
    },
  );
}

/**
 * What AWS supplies with every call. Rows speak of calls to the Region of the resource, through an expected network,
 * unless they say otherwise: `null` takes a key away.
 */
function always({ by, action, resource }: GuardrailRow, { regions }: Actors): NonNullable<GuardrailRow['context']> {
  const isGlobal = /^(iam|organizations|account):/.test(action);
  const region = resource.split(':')[3] || (isGlobal ? 'us-east-1' : regions.primary);
  const network = by.type === 'service' ? {} : { 'aws:SourceVpc': vpcIn(region) };
  return { 'aws:RequestedRegion': region, ...network };
}

/** The VPC through which calls to a Region are expected. */
function vpcIn(region: string): string {
  return NETWORKS.vpcs[region === 'eu-west-1' ? region : 'eu-central-1'][0];
}

function given(context: GuardrailRow['context'] = {}): Record<string, ContextValue> {
  return Object.fromEntries(
    Object.entries(context).filter((entry): entry is [string, ContextValue] => entry[1] !== undefined),
  );
}

/** Parsed once for all rows that are asked with the same policies. */
const parsed = new WeakMap<readonly string[], readonly OrganizationLevel[]>();

function levels(policies: readonly string[]): readonly OrganizationLevel[] {
  const known = parsed.get(policies);
  if (known !== undefined) return known;
  const root = policies.map((text, index) => parsePolicy(`guardrails-${index}`, text));
  const made = [
    { name: 'root', policies: [FULL_ACCESS, ...root] },
    { name: 'ou', policies: [FULL_ACCESS] },
    { name: 'account', policies: [FULL_ACCESS] },
  ];
  parsed.set(policies, made);
  return made;
}

function isMember(account: string | undefined, members: readonly string[]): boolean {
  return account !== undefined && members.includes(account);
}

function accountOf(principal: GuardrailRow['by']): string | undefined {
  return 'arn' in principal ? principal.arn.split(':')[4] : 'account' in principal ? principal.account : undefined;
}

function resourceAccountOf(row: GuardrailRow): string | undefined {
  return row.resourceAccount ?? (row.resource.split(':')[4] || accountOf(row.by));
}
