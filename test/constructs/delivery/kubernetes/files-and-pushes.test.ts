import { MountedSecrets, PushedSecret, Secret } from '../../../../src';
import { ELSEWHERE, makeInCluster, named } from '../../../helpers/synth/cluster';
import { manifestDepartures, readManifests } from '../../../helpers/synth/manifests';
import { refusal } from '../../../helpers/synth/refusal';
import { resources, statements } from '../../../helpers/synth/synth';

describe('the Secrets Store CSI driver', () => {
  test('mounts each need as a file, keys of one secret together', () => {
    const { manifests } = makeInCluster(({ stack, role, secret, shared }) => {
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
      makeInCluster(({ stack, role }) => {
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
    makeInCluster(({ stack, role, secret }) => {
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
