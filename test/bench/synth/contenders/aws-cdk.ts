import { App, Stack, Tags } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key, ViaServicePrincipal } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { contend } from '../contender';
import * as fleet from '../fleet';

/** The stacks of one group: CloudFormation has one account and Region to a stack, so replica keys have their own. */
interface Stacks {
  readonly security: Stack;
  readonly replica: Stack;
  readonly workload: Stack;
}

contend(({ shape, outdir }) => {
  // A stack of CloudFormation holds at most 500 resources; 0 lifts the check, so that sizes compare.
  const app = new App({ outdir, context: { '@aws-cdk/core:stackResourceLimit': 0 } });
  for (const [index, entries] of fleet.fleet(shape).entries()) {
    const stacks = {
      security: stackOf(app, `security-${index}`, fleet.SECURITY_ACCOUNT, fleet.REGION),
      replica: stackOf(app, `replica-${index}`, fleet.SECURITY_ACCOUNT, fleet.REPLICA_REGION),
      workload: stackOf(app, `workload-${index}`, fleet.WORKLOAD_ACCOUNT, fleet.REGION),
    };
    for (const entry of entries) addSecret(stacks, entry);
  }
  app.synth();
});

function stackOf(app: App, id: string, account: string, region: string): Stack {
  return new Stack(app, id, { env: { account, region } });
}

function addSecret({ security, replica, workload }: Stacks, entry: fleet.Entry): void {
  const alias = `secrets/prod/${entry.app}`;
  const key = new Key(security, `Key-${entry.app}`, { alias, enableKeyRotation: true });
  const replicaKey = new Key(replica, `Key-${entry.app}`, { alias, enableKeyRotation: true });
  const secret = new Secret(security, `Secret-${entry.app}`, {
    secretName: entry.secret,
    description: fleet.DESCRIPTION,
    encryptionKey: key,
    generateSecretString: { secretStringTemplate: JSON.stringify(fleet.TEMPLATE), generateStringKey: 'password' },
    replicaRegions: [{ region: fleet.REPLICA_REGION, encryptionKey: replicaKeyByArn(security, entry) }],
  });
  for (const construct of [key, replicaKey, secret]) tag(construct, entry);
  const role = new Role(workload, `Role-${entry.app}`, {
    roleName: entry.role,
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
  });
  secret.grantRead(role, ['AWSCURRENT']);
  replicaKey.grantDecrypt(new ViaServicePrincipal(`secretsmanager.${fleet.REPLICA_REGION}.amazonaws.com`, role));
}

/** A key of another Region cannot be referred to across stacks: as in real projects, its ARN is written down. */
function replicaKeyByArn(scope: Stack, { app }: fleet.Entry) {
  const id = `00000000-0000-0000-0000-${app.slice(-6).padStart(12, '0')}`;
  const arn = `arn:aws:kms:${fleet.REPLICA_REGION}:${fleet.SECURITY_ACCOUNT}:key/${id}`;
  return Key.fromKeyArn(scope, `ReplicaKey-${app}`, arn);
}

function tag(construct: Key | Secret, { app }: fleet.Entry): void {
  const tags = Tags.of(construct);
  tags.add('App', app);
  tags.add('DataClassification', 'high-risk');
  tags.add('Environment', 'prod');
  tags.add('Owner', fleet.OWNER);
}
