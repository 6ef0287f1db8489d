import { TerraformVariable } from 'cdktf';
import { ExternalSecrets, type ExternalSecretsProps, Secret } from '../../../../src';
import { type ClusterParts, CONTROLLER, ELSEWHERE, HERE, makeInCluster, named } from '../../../helpers/synth/cluster';
import { manifestDepartures } from '../../../helpers/synth/manifests';
import { refusal } from '../../../helpers/synth/refusal';
import { resources, statements } from '../../../helpers/synth/synth';

const external = (
  needs: (parts: ClusterParts) => ExternalSecretsProps['needs'],
  more: Partial<ExternalSecretsProps> = {},
) =>
  makeInCluster((parts) => {
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
    const needs = ({ secret }: ClusterParts) => ({ B: { secret }, A: { secret, key: 'a' } });
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
