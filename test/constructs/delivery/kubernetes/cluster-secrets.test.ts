import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TerraformStack, TerraformVariable } from 'cdktf';
import {
  AwsAccount,
  ConsumerRole,
  type DeliveredSecret,
  ExternalSecrets,
  type ExternalSecretsProps,
  MountedSecrets,
  PushedSecret,
  RoleTrust,
  Secret,
  SecretsKey,
} from '../../../../src';
import { manifestDepartures, readManifests } from '../../../helpers/synth/manifests';
import { refusal } from '../../../helpers/synth/refusal';
import { resources, type StackJson, statements } from '../../../helpers/synth/synth';
import { synthesized } from '../../../helpers/synth/synthesized';

const HERE = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/orders/database-a1B2c3';
const ELSEWHERE = 'arn:aws:secretsmanager:eu-central-1:222222222222:secret:prod/shared/token-d4E5f6';
const KEY = 'arn:aws:kms:eu-central-1:111111111111:key/0a1b2c3d-0000-4000-8000-000000000001';
const SHARED_KEY = 'arn:aws:kms:eu-central-1:222222222222:key/0a1b2c3d-0000-4000-8000-000000000002';
const CONTROLLER = 'arn:aws:iam::111111111111:role/external-secrets';
const named = { name: 'orders', namespace: 'shop' };

interface Parts {
  readonly stack: TerraformStack;
  readonly role: ConsumerRole;
  readonly secret: DeliveredSecret;
  readonly shared: DeliveredSecret;
}

function make(build: (parts: Parts) => { readonly manifestPath: string }) {
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

const external = (needs: (parts: Parts) => ExternalSecretsProps['needs'], more: Partial<ExternalSecretsProps> = {}) =>
  make((parts) => {
    const { stack, role } = parts;
    const identity = { kind: 'controller' } as const;
    return new ExternalSecrets(stack, 'Secrets', { ...named, role, identity, needs: needs(parts), ...more });
  });

describe('External Secrets', () => {
  const all = external(({ secret, shared }) => ({
    DB_PASSWORD: { secret, key: 'password' },
    DB_WHOLE: { secret },
    TOKEN: { secret: shared, stage: 'AWSPREVIOUS' },
    ZONE: { parameter: '/prod/orders/zone' },
  }));

  test('the controller assumes the role and says for which store, and secrets of another account have full ARNs', () => {
    expect(all.path).toBe('manifests/shop/orders.yaml');
    const aws = { region: 'eu-central-1', role: 'arn:aws:iam::111111111111:role/orders', sessionTagsPolicy: 'Simple' };
    const storeOf = (name: string, service: string) => ({
      apiVersion: 'external-secrets.io/v1',
      kind: 'SecretStore',
      metadata: { name, namespace: 'shop' },
      spec: { provider: { aws: { service, ...aws } } },
    });
    expect(all.manifests).toEqual([
      storeOf('orders', 'SecretsManager'),
      storeOf('orders-parameters', 'ParameterStore'),
      {
        apiVersion: 'external-secrets.io/v1',
        kind: 'ExternalSecret',
        metadata: { name: 'orders', namespace: 'shop' },
        spec: {
          refreshPolicy: 'Periodic',
          refreshInterval: '3600s',
          secretStoreRef: { kind: 'SecretStore', name: 'orders' },
          target: { name: 'orders', creationPolicy: 'Owner', deletionPolicy: 'Retain' },
          data: [
            { secretKey: 'DB_PASSWORD', remoteRef: { key: 'prod/orders/database', property: 'password' } },
            { secretKey: 'DB_WHOLE', remoteRef: { key: 'prod/orders/database' } },
            { secretKey: 'TOKEN', remoteRef: { key: ELSEWHERE, version: 'AWSPREVIOUS' } },
            {
              secretKey: 'ZONE',
              remoteRef: { key: '/prod/orders/zone' },
              sourceRef: { storeRef: { kind: 'SecretStore', name: 'orders-parameters' } },
            },
          ],
        },
      },
    ]);
  });

  test('the CRDs take each manifest, and no field that they do not have', () => {
    expect(all.manifests.flatMap(manifestDepartures)).toEqual([]);
  });

  test('the role reads what is needed, and no list of all secrets', () => {
    const policy = resources(all.json, 'aws_iam_role_policy')['Role/Policy/Resource'];
    const allowed = statements(policy).map(({ Action, Resource }) => [Action, Resource]);
    expect(allowed).toEqual([
      ['secretsmanager:DescribeSecret', [HERE, ELSEWHERE]],
      ['kms:Decrypt', expect.anything()],
      ['secretsmanager:GetSecretValue', HERE],
      ['secretsmanager:GetSecretValue', ELSEWHERE],
      ['ssm:GetParameter', 'arn:aws:ssm:eu-central-1:111111111111:parameter/prod/orders/zone'],
    ]);
  });

  test('the trust demands the session tags of the store', () => {
    const [statement] = statements(resources(all.json, 'aws_iam_role')['Role/Resource'], 'assume_role_policy');
    expect(statement).toEqual({
      Sid: 'AssumedByExternalSecrets',
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::111111111111:root' },
      Action: ['sts:AssumeRole', 'sts:TagSession'],
      Condition: {
        ArnEquals: { 'aws:PrincipalArn': CONTROLLER },
        StringEquals: {
          'aws:RequestTag/esoNamespace': 'shop',
          'aws:RequestTag/esoStoreKind': 'SecretStore',
          'aws:RequestTag/esoStoreName': 'orders',
        },
      },
    });
  });

  test('a service account has the role as its annotation, and the store asks with its token', () => {
    const identity = { kind: 'service-account', name: 'orders-reader' } as const;
    const { manifests } = external(({ secret }) => ({ DB: { secret } }), { identity });
    expect(manifests.map(({ kind }) => kind)).toEqual(['ServiceAccount', 'SecretStore', 'ExternalSecret']);
    expect(manifests[0]?.metadata).toEqual({
      name: 'orders-reader',
      namespace: 'shop',
      annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111111111111:role/orders' },
    });
    expect(manifests[1]?.spec.provider).toEqual({
      aws: {
        service: 'SecretsManager',
        region: 'eu-central-1',
        auth: { jwt: { serviceAccountRef: { name: 'orders-reader' } } },
      },
    });
    expect(manifests.slice(1).flatMap(manifestDepartures)).toEqual([]);
  });

  test('the same stacks give the same bytes', () => {
    const needs = ({ secret }: Parts) => ({ B: { secret }, A: { secret, key: 'a' } });
    expect(external(needs).text).toBe(external(needs).text);
  });

  test.each<[Partial<ExternalSecretsProps>, string]>([
    [{ name: 'Orders' }, "`serviceAccount.name` must be the name of a service account, got 'Orders'"],
    [{ namespace: 'a/b' }, "`serviceAccount.namespace` must be the name of a namespace, got 'a/b'"],
    [{ refreshSeconds: 59 }, '`refreshSeconds` must be 60 to 86400, got 59'],
    [{ needs: {} }, '`needs` must name at least one secret or parameter, got none'],
  ])('throws for %j', (props, message) => {
    expect(refusal(() => external(({ secret }) => ({ DB: { secret } }), props))).toBe(`cluster/Secrets: ${message}`);
  });

  test('throws for a secret that Terraform alone knows', () => {
    const refused = refusal(() =>
      external(({ stack }) => {
        const secretArn = new TerraformVariable(stack, 'arn', {}).stringValue;
        return { DB: { secret: Secret.fromSecretArn(stack, 'Master', { secretArn }) } };
      }),
    );
    expect(refused).toMatch(/^cluster\/Secrets: `needs\.DB\.secret` must be known while stacks are synthesized/);
  });
});

describe('the Secrets Store CSI driver', () => {
  test('mounts each need as a file, keys of one secret together', () => {
    const { manifests } = make(({ stack, role, secret, shared }) => {
      const needs = {
        PASSWORD: { secret, key: 'password' },
        USER: { secret, key: 'user.name' },
        TOKEN: { secret: shared },
        ZONE: { parameter: '/prod/zone' },
      };
      return new MountedSecrets(stack, 'Files', { ...named, role, needs });
    });
    expect(manifests.flatMap(manifestDepartures)).toEqual([]);
    const [{ spec } = { spec: {} }] = manifests;
    expect(spec).toEqual({
      provider: 'aws',
      parameters: { region: 'eu-central-1', usePodIdentity: 'true', objects: expect.any(String) },
    });
    const { objects } = (spec as { parameters: { objects: string } }).parameters;
    expect(readManifests(objects)).toEqual([
      [
        {
          objectName: 'prod/orders/database',
          objectType: 'secretsmanager',
          objectAlias: 'PASSWORD.json',
          jmesPath: [
            { path: 'password', objectAlias: 'PASSWORD' },
            { path: '"user.name"', objectAlias: 'USER' },
          ],
        },
        { objectName: ELSEWHERE, objectAlias: 'TOKEN' },
        { objectName: '/prod/zone', objectType: 'ssmparameter', objectAlias: 'ZONE' },
      ],
    ]);
  });

  test('asks replicas where there are some, and throws where there is none', () => {
    const failover = (replicaRegions: readonly string[], parameter = false) =>
      make(({ stack, role }) => {
        const secret = Secret.fromSecretName(stack, 'Named', { name: 'prod/orders/api', replicaRegions });
        const needs = { API: { secret }, ...(parameter && { ZONE: { parameter: 'zone' } }) };
        const props = { ...named, role, needs, failoverRegion: 'eu-west-1', podIdentity: false };
        return new MountedSecrets(stack, 'Files', props);
      });
    const [{ spec } = { spec: {} }] = failover(['eu-west-1']).manifests;
    expect(spec).toMatchObject({ parameters: { failoverRegion: 'eu-west-1', usePodIdentity: 'false' } });
    expect(refusal(() => failover([]))).toBe(
      "cluster/Files: `failoverRegion` must have a replica of each secret, got 'eu-west-1', which 'prod/orders/api' lacks",
    );
    expect(refusal(() => failover(['eu-west-1'], true))).toBe(
      'cluster/Files: `needs.ZONE` must be of a secret with `failoverRegion`, got a parameter: parameters have no replicas',
    );
  });
});

describe('a pushed secret', () => {
  const push = (more: object = {}) =>
    make(({ stack, role, secret }) => {
      const from = { secret: 'certificate', key: 'tls.key' };
      return new PushedSecret(stack, 'Push', { ...named, store: 'orders', role, from, to: secret, ...more });
    });

  test('is read and written by the role, and deletes nothing', () => {
    const { manifests, json, path } = push();
    expect(path).toBe('manifests/shop/orders-push.yaml');
    expect(manifests.flatMap(manifestDepartures)).toEqual([]);
    expect(manifests[0]?.spec).toMatchObject({
      deletionPolicy: 'None',
      selector: { secret: { name: 'certificate' } },
      data: [{ match: { secretKey: 'tls.key', remoteRef: { remoteKey: 'prod/orders/database' } } }],
    });
    const actions = statements(resources(json, 'aws_iam_role_policy')['Role/Policy/Resource']).flatMap(
      ({ Action }) => Action,
    );
    expect(actions).toEqual(expect.arrayContaining(['secretsmanager:GetSecretValue', 'secretsmanager:PutSecretValue']));
    expect(actions).not.toContain('secretsmanager:DeleteSecret');
  });

  test('throws for a key that no Secret can have', () => {
    expect(refusal(() => push({ from: { secret: 'certificate', key: 'a/b' } }))).toBe(
      "cluster/Push: `from.key` must be a key of a Secret of Kubernetes, got 'a/b'",
    );
    expect(refusal(() => push({ refreshSeconds: 1.5 }))).toBe(
      'cluster/Push: `refreshSeconds` must be 60 to 86400, got 1.5',
    );
  });
});

test('the schemas of the CRDs refuse what is misspelt, missing or not there', () => {
  const [store] = external(({ secret }) => ({ DB: { secret } })).manifests;
  const aws = { service: 'SecretsManager', regoin: 'eu-central-1' };
  expect(manifestDepartures({ ...store, spec: { provider: { aws } } } as never)).toEqual([
    '$.spec.provider.aws.region: missing',
    '$.spec.provider.aws.regoin: unknown',
  ]);
  expect(manifestDepartures({ ...store, apiVersion: 'external-secrets.io/v1beta1' } as never)).toEqual([
    'no schema of external-secrets.io/v1beta1 SecretStore',
  ]);
});
