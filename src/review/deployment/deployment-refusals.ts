import type { Answer } from '../../iam';
import type { Operation } from '../provider/provider-type';
import type { World } from '../world/world';
import type { WorldResource } from '../world/world-resource';
import { partitionOf } from './addressed';
import { DeployerPermissions } from './deployer-permissions';
import { requestContext } from './request-context';
import { ResourceLookup } from './resource-lookup';
import { type TerraformCall, terraformCalls } from './terraform-call';

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

/** What the evaluation of one world needs. */
interface Asked {
  readonly world: World;
  readonly lookup: ResourceLookup;
  readonly queries: DeployerPermissions;
}

/**
 * The calls with which Terraform reads, creates, changes and destroys what is declared, as far as they are refused by
 * the organization's policies, or by the policies of secrets and keys themselves. The deployment role's own policies are
 * taken as allowing unless a stack declares it. Resources of which nobody knows the role are left out.
 *
 * @example
 * const refusals = deploymentRefusals(readSynth('cdktf.out'), { environment: 'prod' });
 */
export function deploymentRefusals(world: World, { role, environment }: Deployment = {}): readonly DeploymentRefusal[] {
  const asked = { world, lookup: new ResourceLookup(world), queries: new DeployerPermissions(world) };
  return world.resources
    .filter(({ origin }) => environment === undefined || origin.environment === environment)
    .flatMap((resource) => {
      const deployer = role === undefined ? resource.deployer : roleIn(resource, role);
      return deployer === undefined ? [] : refusalsOf(resource, deployer, asked);
    });
}

function refusalsOf(resource: WorldResource, deployer: string, asked: Asked): readonly DeploymentRefusal[] {
  const calls = terraformCalls(resource, asked.lookup);
  if (calls === undefined) {
    const answer: Answer = { verdict: 'not-proven', because: [`calls of ${resource.type} are not known`], proof: [] };
    return [{ resource, operation: 'create', action: '*', answer }];
  }
  return calls
    .map((call) => ({ resource, ...named(call), answer: answerTo(call, resource, deployer, asked) }))
    .filter(({ answer }) => !isAllowed(answer));
}

function named({ operation, action }: TerraformCall): Pick<DeploymentRefusal, 'operation' | 'action'> {
  return { operation, action };
}

/** Whether a call is allowed, at least for a role of the right organization where the world does not know which it is. */
function isAllowed(answer: Answer): boolean {
  if (answer.verdict !== 'allowed-if') return answer.verdict === 'allowed';
  return answer.conditions.some((term) => term.every(({ key }) => key.toLowerCase() === 'aws:principalorgid'));
}

function answerTo(call: TerraformCall, resource: WorldResource, deployer: string, asked: Asked): Answer {
  const { account = '' } = resource;
  const { arn, tags = {}, policy } = call.target;
  const isPlaced = asked.world.organization?.accounts[account]?.path !== undefined;
  return asked.queries.ask(
    deployer,
    call.action,
    { arn, account, tags, policy },
    {
      context: {
        ...requestContext(call.action, resource, tags),
        ...call.context,
        ...(isPlaced ? {} : { 'aws:PrincipalOrgID': { open: true } }),
      },
      others: 'absent',
    },
  );
}

function roleIn(resource: WorldResource, role: string): string {
  return `arn:${partitionOf(resource)}:iam::${resource.account ?? ''}:role/${role}`;
}
