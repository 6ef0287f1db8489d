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
import * as fleet from '../synth/fleet';
import { READ_BY_EACH, SECRETS_PER_KEY, SECRETS_PER_STACK } from './shape';

const OWNER = fleet.OWNER;
const CLASSIFICATION = Classification.standard;

/** Synthesizes as many secrets and consumers as told, over one stack of each account for every 125 secrets. */
function main([size, outdir]: readonly string[]): void {
  const app = new App({ outdir });
  for (let first = 0; first < Number(size); first += SECRETS_PER_STACK) addStacks(app, first);
  app.synth();
}

function addStacks(app: App, first: number): void {
  const { REGION: region, DEPLOYMENT_ROLE: deploymentRole } = fleet;
  const security = new TerraformStack(app, `security-${first}`);
  AwsAccount.configure(security, { accountId: fleet.SECURITY_ACCOUNT, region, deploymentRole });
  const workload = new TerraformStack(app, `workload-${first}`);
  AwsAccount.configure(workload, { accountId: fleet.WORKLOAD_ACCOUNT, region, deploymentRole });
  for (let next = first; next < first + SECRETS_PER_STACK; next += SECRETS_PER_KEY) addDomain(security, workload, next);
}

/** A key, its secrets, and as many consumers, each of which reads several of the secrets. */
function addDomain(security: TerraformStack, workload: TerraformStack, first: number): void {
  const domain = `domain-${first}`;
  const common = { owner: OWNER, classification: CLASSIFICATION };
  const key = new SecretsKey(security, `Key-${domain}`, { ...common, domain, environment: 'prod' });
  const entries = Array.from({ length: SECRETS_PER_KEY }, (_, index) => fleet.entry(first + index));
  const secrets = entries.map(
    ({ app, secret }) =>
      new Secret(security, `Secret-${app}`, {
        ...common,
        name: secret,
        description: fleet.DESCRIPTION,
        key,
        value: SecretValue.generated({ template: fleet.TEMPLATE }),
        rotation: Rotation.none({ reason: 'The benchmark rotates nothing', reviewBy: '2027-06-30' }),
      }),
  );
  for (const [index, { app, role: name }] of entries.entries()) {
    const role = new ConsumerRole(workload, `Role-${app}`, { name, trust: RoleTrust.lambda() });
    for (let step = 0; step < READ_BY_EACH; step += 1) {
      secrets[(index + step) % SECRETS_PER_KEY]?.grants.read(role, { versionStages: ['AWSCURRENT'] });
    }
  }
}

main(process.argv.slice(2));
