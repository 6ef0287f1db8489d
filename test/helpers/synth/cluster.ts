import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TerraformStack } from 'cdktf';
import { AwsAccount, ConsumerRole, type DeliveredSecret, RoleTrust, Secret, SecretsKey } from '../../../src';
import { readManifests } from './manifests';
import type { StackJson } from './synth';
import { synthesized } from './synthesized';

/** The ARN of a secret of the account of the cluster. */
export const HERE = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/orders/database-a1B2c3';
/** That of a secret of another account. */
export const ELSEWHERE = 'arn:aws:secretsmanager:eu-central-1:222222222222:secret:prod/shared/token-d4E5f6';
const KEY = 'arn:aws:kms:eu-central-1:111111111111:key/0a1b2c3d-0000-4000-8000-000000000001';
const SHARED_KEY = 'arn:aws:kms:eu-central-1:222222222222:key/0a1b2c3d-0000-4000-8000-000000000002';
/** The role of the controller of External Secrets. */
export const CONTROLLER = 'arn:aws:iam::111111111111:role/external-secrets';
/** What the manifests are called. */
export const named = { name: 'orders', namespace: 'shop' };

/** What a test builds with. */
export interface ClusterParts {
  readonly stack: TerraformStack;
  readonly role: ConsumerRole;
  readonly secret: DeliveredSecret;
  readonly shared: DeliveredSecret;
}

/** What a construct writes beside its stack, and into it. */
export function makeInCluster(build: (parts: ClusterParts) => { readonly manifestPath: string }) {
  let path = '';
  const stacks = synthesized((app) => {
    const stack = new TerraformStack(app, 'cluster');
    AwsAccount.configure(stack, { accountId: '111111111111', region: 'eu-central-1', deploymentRole: 'deploy' });
    const key = SecretsKey.fromKeyArns(stack, 'Key', { keyArns: [KEY] });
    const sharedKey = SecretsKey.fromKeyArns(stack, 'SharedKey', { keyArns: [SHARED_KEY] });
    const secret = Secret.fromSecretArn(stack, 'Database', { secretArn: HERE, key, replicaRegions: [] });
    const shared = Secret.fromSecretArn(stack, 'Shared', { secretArn: ELSEWHERE, key: sharedKey });
    const trust = RoleTrust.externalSecrets({ controllerRoleArn: CONTROLLER, namespace: 'shop', stores: ['orders'] });
    const role = new ConsumerRole(stack, 'Role', { name: 'orders', trust });
    path = build({ stack, role, secret, shared }).manifestPath;
  });
  const directory = join(stacks, 'cluster');
  const text = readFileSync(join(directory, path), 'utf8');
  const json = JSON.parse(readFileSync(join(directory, 'cdk.tf.json'), 'utf8')) as StackJson;
  return { path, text, manifests: readManifests(text), json };
}
