import { type App, TerraformStack } from 'cdktf';
import {
  AwsAccount,
  type AwsAccountProps,
  Classification,
  ConsumerRole,
  RoleTrust,
  Rotation,
  Secret,
  type SecretProps,
  SecretsKey,
  type SecretsKeyProps,
  SecretValue,
} from '../../../src';

export const SECURITY: AwsAccountProps = {
  accountId: '111111111111',
  region: 'eu-central-1',
  replicaRegions: ['eu-west-1'],
  deploymentRole: 'deploy',
};

export const WORKLOAD: AwsAccountProps = {
  accountId: '222222222222',
  region: 'eu-central-1',
  deploymentRole: 'deploy',
};

export const KEY: SecretsKeyProps = {
  domain: 'commerce',
  environment: 'prod',
  owner: 'team-orders',
  classification: Classification.highRisk,
};

export const SECRET: Omit<SecretProps, 'key'> = {
  name: 'prod/orders/database',
  description: 'Login of the orders service',
  classification: Classification.standard,
  owner: 'team-orders',
  value: SecretValue.external({ delivered: true }),
  rotation: Rotation.none({ reason: 'Nothing rotates in this test', reviewBy: '2027-06-30' }),
};

/** A stack that knows its account. */
export function accountStack(app: App, id: string, props: AwsAccountProps): TerraformStack {
  const stack = new TerraformStack(app, id);
  AwsAccount.configure(stack, props);
  return stack;
}

/** A security account with a key `Key` and a secret `Database`, and a workload account with a role `Api`. */
export class Organization {
  readonly security: TerraformStack;
  readonly workload: TerraformStack;
  readonly key: SecretsKey;
  readonly secret: Secret;
  readonly consumer: ConsumerRole;

  constructor(
    app: App,
    { account, ...secret }: Partial<SecretProps> & { readonly account?: Partial<AwsAccountProps> } = {},
    workload: Partial<AwsAccountProps> = {},
  ) {
    this.security = accountStack(app, 'security', { ...SECURITY, ...account });
    this.workload = accountStack(app, 'workload', {
      ...WORKLOAD,
      region: account?.region ?? WORKLOAD.region,
      ...workload,
    });
    this.key = new SecretsKey(this.security, 'Key', KEY);
    this.secret = new Secret(this.security, 'Database', { ...SECRET, key: this.key, ...secret });
    this.consumer = new ConsumerRole(this.workload, 'Api', { name: 'orders-api', trust: RoleTrust.lambda() });
  }

  /** A role made elsewhere, in the workload's account unless its ARN is given. */
  role(name: string, roleArn = `arn:aws:iam::222222222222:role/${name}`): ReturnType<typeof ConsumerRole.fromRoleArn> {
    return ConsumerRole.fromRoleArn(this.workload, name.replaceAll('/', '-'), { roleArn });
  }
}
