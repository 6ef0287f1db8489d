import { type App, TerraformStack } from 'cdktf';
import {
  AwsAccount,
  Classification,
  Rotation,
  RotationOperations,
  RotationSchedule,
  Secret,
  SecretsKey,
  SecretValue,
} from '../../src';
import { synthesized } from '../helpers/synth/synthesized';
import { TerraformDirectory } from '../helpers/terraform/terraform';
import type { Accounts } from './account-sessions';
import type { Undo } from './undo';

/** What was deployed. */
export interface Deployed {
  readonly secretArn: string;
  readonly replicaArn: string;
  readonly functionName: string;
  /** When it was made. */
  readonly since: Date;
}

const STACK = 'verify-security';

/** The smallest stack with a key in two Regions, a replicated secret and a rotation function. */
export function smallestStack(app: App, { security, role, region, replicaRegion }: Accounts, run: string): void {
  const stack = new TerraformStack(app, STACK);
  AwsAccount.configure(stack, { accountId: security, region, replicaRegions: [replicaRegion], deploymentRole: role });
  const common = { classification: Classification.standard, owner: 'verify-aws' };
  const operations = new RotationOperations(stack, 'Rotation', {
    environment: 'verify',
    owner: 'verify-aws',
    overdue: { kind: 'unwatched', reason: 'It lives for minutes' },
  });
  new Secret(stack, 'Secret', {
    ...common,
    key: new SecretsKey(stack, 'Key', {
      ...common,
      domain: run,
      environment: 'verify',
      deletionProtection: false,
    }),
    name: `verify/aws/${run}`,
    description: 'Made by npm run verify:aws, and removed by it',
    value: SecretValue.generated({ length: 32 }),
    rotation: Rotation.randomValue({ schedule: RotationSchedule.days(90), operations }),
    deletionProtection: false,
  });
}

/**
 * Applies the smallest stack with real Terraform.
 *
 * @param env where Terraform finds its credentials
 * @throws when it cannot be applied, or a second plan is not empty; what was made is removed by `undo`
 */
export async function deploySmallest(
  accounts: Accounts,
  run: string,
  undo: Undo,
  env: NodeJS.ProcessEnv,
): Promise<Deployed> {
  const since = new Date();
  const terraform = new TerraformDirectory(env);
  await terraform.use(`${synthesized((app) => smallestStack(app, accounts, run))}/${STACK}`);
  undo.later('the smallest stack', () => terraform.destroy());
  await terraform.apply();
  if (!(await terraform.isUpToDate())) throw new Error('A second plan of the smallest stack is not empty');
  const arn = secretArnIn(terraform.state());
  return {
    secretArn: arn,
    replicaArn: arn.replace(`:${accounts.region}:`, `:${accounts.replicaRegion}:`),
    functionName: `rotate-verify-aws-${run}`,
    since,
  };
}

function secretArnIn(state: string): string {
  const { resources = [] } = JSON.parse(state) as {
    resources?: { type: string; instances: { attributes: { arn: string } }[] }[];
  };
  const secret = resources.find(({ type }) => type === 'aws_secretsmanager_secret');
  return secret?.instances[0]?.attributes.arn ?? '';
}
