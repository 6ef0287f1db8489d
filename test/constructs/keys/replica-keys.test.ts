import { AccountId, Boundary, ConsumerRole, RoleTrust } from '../../../src';
import { evaluate, parsePolicy } from '../../../src/iam';
import { PolicyDocument } from '../../../src/model/policy/document';
import { Organization } from '../../helpers/synth/organization';
import { resources, synth } from '../../helpers/synth/synth';

const REGIONS = ['eu-central-1', 'eu-west-1'];
const CHANGES = ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'];

/** A use of a Region's key, for the secret's ARN in a Region, by the Secrets Manager of a Region. */
interface KeyCall {
  readonly key: string;
  readonly arn: string;
  readonly via: string;
}

const callsIn = (regions: readonly string[]): readonly KeyCall[] =>
  REGIONS.flatMap((key) => regions.flatMap((arn) => regions.map((via) => ({ key, arn, via }))));

const stacks = synth((app) => {
  const { secret, security } = new Organization(app);
  const role = (name: string) => new ConsumerRole(security, name, { name, trust: RoleTrust.lambda() });
  secret.grants.read(role('reader'));
  secret.grants.write(role('writer'));
  secret.grants.rotate(role('rotator'));
});
const parse = (text: unknown) => parsePolicy('policy', JSON.parse(String(text)));
const scope = { partition: 'aws', account: AccountId.of('111111111111'), environment: 'prod' } as const;
const bounded = (boundary: Boundary) => parse(new PolicyDocument(boundary.statements(scope)).minified());
const BOUNDARIES = {
  reader: bounded(Boundary.workload({ secretsAccount: '111111111111' })),
  writer: bounded(Boundary.workload({ secretsAccount: '111111111111' })),
  rotator: bounded(Boundary.rotation()),
};

function verdict(name: keyof typeof BOUNDARIES, action: string, { key, arn, via }: KeyCall): string {
  const security = stacks('security');
  return evaluate(
    {
      principal: { type: 'role', arn: `arn:aws:iam::111111111111:role/${name}`, tags: {} },
      action,
      resource: `arn:aws:kms:${key}:111111111111:key/0a1b2c3d-0000-4000-8000-000000000001`,
      others: 'absent',
      context: {
        'kms:ViaService': `secretsmanager.${via}.amazonaws.com`,
        'kms:EncryptionContext:SecretARN': `arn:aws:secretsmanager:${arn}:111111111111:secret:prod/orders/database-AbCdEf`,
      },
    },
    {
      identity: [parse(resources(security, 'aws_iam_role_policy')[`${name}/Policy/Resource`]?.policy)],
      boundary: BOUNDARIES[name],
      resource: parse(resources(security, 'aws_kms_key')[`Key/${key}/Resource`]?.policy),
    },
  ).verdict;
}

test.each(['writer', 'rotator'] as const)(
  'a %s uses every key of the secret for the copies of every Region',
  (name) => {
    for (const call of callsIn(REGIONS)) {
      expect(CHANGES.map((action) => [action, call, verdict(name, action, call)])).toEqual(
        CHANGES.map((action) => [action, call, 'allowed']),
      );
    }
  },
);

test.each(['writer', 'rotator'] as const)('a %s uses no key by a Region where the secret is not', (name) => {
  const calls = callsIn([...REGIONS, 'eu-north-1']).filter(({ via }) => via === 'eu-north-1');
  for (const call of calls) expect(CHANGES.map((action) => verdict(name, action, call))).not.toContain('allowed');
});

test('a reader decrypts with the key of the Region that it reads in, and does nothing else with a key', () => {
  for (const call of callsIn(REGIONS)) {
    const own = call.key === call.arn && call.key === call.via;
    expect([call, verdict('reader', 'kms:Decrypt', call)]).toEqual([call, own ? 'allowed' : 'denied']);
    for (const action of ['kms:Encrypt', 'kms:GenerateDataKey']) expect(verdict('reader', action, call)).toBe('denied');
  }
});

test('no statement of a reader or rotator holds for a call that does not come through Secrets Manager', () => {
  const call = { key: 'eu-central-1', arn: 'eu-central-1', via: 'x' };
  for (const name of ['reader', 'writer', 'rotator'] as const)
    expect(verdict(name, 'kms:Decrypt', call)).toBe('denied');
});
