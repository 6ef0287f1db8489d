import { App, TerraformStack } from 'cdktf';
import {
  AwsAccount,
  Classification,
  ConsumerRole,
  RoleTrust,
  Rotation,
  Secret,
  SecretsKey,
  SecretValue,
} from 'cdktf-aws-secrets';
import { contend } from '../contender';
import * as fleet from '../fleet';

contend(({ shape, outdir }) => {
  const app = new App({ outdir });
  for (const [index, entries] of fleet.fleet(shape).entries()) addStacks(app, index, entries);
  app.synth();
});

function addStacks(app: App, index: number, entries: readonly fleet.Entry[]): void {
  const { REGION: region, DEPLOYMENT_ROLE: deploymentRole } = fleet;
  const security = new TerraformStack(app, `security-${index}`);
  const replicaRegions = [fleet.REPLICA_REGION];
  AwsAccount.configure(security, { accountId: fleet.SECURITY_ACCOUNT, region, replicaRegions, deploymentRole });
  const workload = new TerraformStack(app, `workload-${index}`);
  AwsAccount.configure(workload, { accountId: fleet.WORKLOAD_ACCOUNT, region, deploymentRole });
  for (const entry of entries) addSecret(security, workload, entry);
}

function addSecret(security: TerraformStack, workload: TerraformStack, entry: fleet.Entry): void {
  const classification = Classification.standard;
  const owner = fleet.OWNER;
  const key = new SecretsKey(security, `Key-${entry.app}`, {
    domain: entry.app,
    environment: 'prod',
    owner,
    classification,
  });
  const secret = new Secret(security, `Secret-${entry.app}`, {
    name: entry.secret,
    description: fleet.DESCRIPTION,
    classification,
    owner,
    key,
    value: SecretValue.generated({ template: fleet.TEMPLATE }),
    rotation: Rotation.none({ reason: 'The peers rotate nothing either', reviewBy: '2027-06-30' }),
  });
  const role = new ConsumerRole(workload, `Role-${entry.app}`, { name: entry.role, trust: RoleTrust.lambda() });
  secret.grants.read(role, { versionStages: ['AWSCURRENT'] });
}
