import { type Answer, evaluate, opaqueText, parsePolicy } from '../../iam';
import { Region } from '../../model/region';
import type { World } from '../world/world';
import type { WorldResource } from '../world/world-resource';
import { ORGANIZATION_CALLS } from './organization-calls';
import { requestContext } from './request-context';
import { ResourceLookup } from './resource-lookup';
import { type Operation, TERRAFORM_CALLS, WITHOUT_RESOURCE } from './terraform-calls';

/** A call of Terraform that is refused, or of which nobody can say whether it is. */
export interface DeploymentRefusal {
  readonly resource: WorldResource;
  readonly operation: Operation;
  /** `*` when the calls of the resource's type are not known. */
  readonly action: string;
  readonly answer: Answer;
}

/** Who deploys. */
export interface Deployment {
  /** Name of Terraform's role in each account, with its path. @default - the role that the provider assumes */
  readonly role?: string;
  /** What of the world it deploys. @default - all of it */
  readonly environment?: string;
}

const ADMINISTRATOR = parsePolicy('deployment', {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: '*', Resource: '*' },
});

/**
 * The calls with which Terraform reads, creates, changes and destroys what is declared, as far as they are refused by
 * the organization's policies, or by the policies of secrets and keys themselves. The deployment role's own policies are
 * taken as allowing: they are made before any of these stacks. Resources of which nobody knows the role are left out.
 */
export function deploymentRefusals(world: World, { role, environment }: Deployment = {}): readonly DeploymentRefusal[] {
  const lookup = new ResourceLookup(world);
  return world.resources
    .filter(({ origin, mode }) => mode !== 'data' && (environment === undefined || origin.environment === environment))
    .flatMap((resource) => {
      const deployer = role === undefined ? resource.deployer : roleIn(resource, role);
      return deployer === undefined ? [] : refusalsOf(resource, deployer, lookup);
    });
}

function refusalsOf(resource: WorldResource, deployer: string, lookup: ResourceLookup): readonly DeploymentRefusal[] {
  const calls = TERRAFORM_CALLS[resource.type] ?? ORGANIZATION_CALLS[resource.type];
  if (calls === undefined) {
    const answer: Answer = { verdict: 'not-proven', because: [`calls of ${resource.type} are not known`], proof: [] };
    return [{ resource, operation: 'create', action: '*', answer }];
  }
  return (['read', 'create', 'update', 'delete'] as const).flatMap((operation) =>
    calls[operation]
      .map((action) => ({ resource, operation, action, answer: answerTo(action, resource, deployer, lookup) }))
      .filter(({ answer }) => !isAllowed(answer)),
  );
}

/** Whether a call is allowed, at least for a role of the right organization where the world does not know which it is. */
function isAllowed(answer: Answer): boolean {
  if (answer.verdict !== 'allowed-if') return answer.verdict === 'allowed';
  return answer.conditions.some((term) => term.every(({ key }) => key.toLowerCase() === 'aws:principalorgid'));
}

function answerTo(action: string, resource: WorldResource, deployer: string, lookup: ResourceLookup): Answer {
  const target = lookup.targetOf(resource);
  const account = resource.account ?? '';
  return evaluate(
    {
      principal: { type: 'role', arn: deployer },
      action,
      resource: WITHOUT_RESOURCE.has(action) ? '*' : (target.arn ?? someArn(action, resource)),
      resourceAccount: account,
      resourceTags: target.tags ?? {},
      ...(lookup.organization && { organization: lookup.organization }),
      context: {
        ...requestContext(action, resource, target.tags),
        ...(lookup.organization?.accounts[account] ? {} : { 'aws:PrincipalOrgID': { open: true } }),
      },
      others: 'absent',
    },
    {
      identity: [ADMINISTRATOR],
      ...(target.policy && { resource: target.policy }),
      ...lookup.control(account),
    },
  );
}

/** The resource of a call, as far as it is known before it exists. */
function someArn(action: string, resource: WorldResource): string {
  const [service] = action.split(':');
  const { account = '', region = '', id } = resource;
  return `arn:${partitionOf(resource)}:${service}:${region}:${account}:${opaqueText(`resource of ${id}`)}`;
}

function roleIn(resource: WorldResource, role: string): string {
  return `arn:${partitionOf(resource)}:iam::${resource.account ?? ''}:role/${role}`;
}

function partitionOf({ region }: WorldResource): string {
  return region === undefined ? 'aws' : Region.of(region).partition;
}
