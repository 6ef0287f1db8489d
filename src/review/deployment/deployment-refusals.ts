import { type Answer, opaqueText } from '../../iam';
import { Region } from '../../model/region';
import type { World } from '../world/world';
import type { WorldResource } from '../world/world-resource';
import { DeployerQuestions } from './deployer-questions';
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

/** What questions about one world need. */
interface Asked {
  readonly world: World;
  readonly lookup: ResourceLookup;
  readonly questions: DeployerQuestions;
}

/**
 * The calls with which Terraform reads, creates, changes and destroys what is declared, as far as they are refused by
 * the organization's policies, or by the policies of secrets and keys themselves. The deployment role's own policies are
 * taken as allowing unless a stack declares it. Resources of which nobody knows the role are left out.
 */
export function deploymentRefusals(world: World, { role, environment }: Deployment = {}): readonly DeploymentRefusal[] {
  const asked = { world, lookup: new ResourceLookup(world), questions: new DeployerQuestions(world) };
  return world.resources
    .filter(({ origin, mode }) => mode !== 'data' && (environment === undefined || origin.environment === environment))
    .flatMap((resource) => {
      const deployer = role === undefined ? resource.deployer : roleIn(resource, role);
      return deployer === undefined ? [] : refusalsOf(resource, deployer, asked);
    });
}

function refusalsOf(resource: WorldResource, deployer: string, asked: Asked): readonly DeploymentRefusal[] {
  const calls = TERRAFORM_CALLS[resource.type] ?? ORGANIZATION_CALLS[resource.type];
  if (calls === undefined) {
    const answer: Answer = { verdict: 'not-proven', because: [`calls of ${resource.type} are not known`], proof: [] };
    return [{ resource, operation: 'create', action: '*', answer }];
  }
  return (['read', 'create', 'update', 'delete'] as const).flatMap((operation) =>
    calls[operation]
      .map((action) => ({ resource, operation, action, answer: answerTo(action, resource, deployer, asked) }))
      .filter(({ answer }) => !isAllowed(answer)),
  );
}

/** Whether a call is allowed, at least for a role of the right organization where the world does not know which it is. */
function isAllowed(answer: Answer): boolean {
  if (answer.verdict !== 'allowed-if') return answer.verdict === 'allowed';
  return answer.conditions.some((term) => term.every(({ key }) => key.toLowerCase() === 'aws:principalorgid'));
}

function answerTo(action: string, resource: WorldResource, deployer: string, asked: Asked): Answer {
  const { account = '' } = resource;
  const { arn = someArn(action, resource), tags = {}, policy } = asked.lookup.targetOf(resource);
  const target = { arn: WITHOUT_RESOURCE.has(action) ? '*' : arn, account, tags, policy };
  const isPlaced = asked.world.organization?.accounts[account]?.path !== undefined;
  return asked.questions.ask(deployer, action, target, {
    context: {
      ...requestContext(action, resource, tags),
      ...(isPlaced ? {} : { 'aws:PrincipalOrgID': { open: true } }),
    },
    others: 'absent',
  });
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
