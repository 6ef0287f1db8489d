import { readPlan } from '../../../src/review';
import type { PlanJson } from '../../../src/review/read/plan/plan-json';
import { type PlannedResource, planJson } from '../../helpers/review/plan-json';
import { made, type Parts, READ, readers, statement, worldOf } from '../../helpers/review/planned-readers';
import { ACCOUNT } from '../../helpers/review/world-builder';

const READER = [
  made('aws_secretsmanager_secret.db', { name: 'prod/db' }),
  made('aws_iam_role.app', { name: 'app' }),
  made('aws_iam_role_policy.app', { role: 'app', policy: statement('Allow', READ) }),
];

describe('the place of a guardrail', () => {
  const ROOT = [
    'aws_organizations_organization.this.roots[0].id',
    'aws_organizations_organization.this.roots[0]',
    'aws_organizations_organization.this.roots',
    'aws_organizations_organization.this',
  ];
  const scp = (key: string, denied: string) =>
    made(`aws_organizations_policy.this[${JSON.stringify(key)}]`, {
      ...{ name: key, type: 'SERVICE_CONTROL_POLICY', content: statement('Deny', denied) },
    });
  const organization = made(
    'aws_organizations_organization.this',
    { feature_set: 'ALL' },
    { unknown: { roots: true, master_account_id: true } },
  );
  // The account is not that of the organization, which no SCP binds.
  const MANAGEMENT = {
    region: { constant_value: 'eu-central-1' },
    allowed_account_ids: { constant_value: ['999999999999'] },
  };

  function read(
    resources: readonly PlannedResource[],
    { variables }: Pick<PlanJson, 'variables'> = {},
  ): readonly string[] {
    const plan = planJson([...READER, organization, ...resources], { ...(variables && { variables }) });
    const { provider_config, root_module } = plan.configuration ?? {};
    const configuration = {
      provider_config: { ...provider_config, 'aws.org': { expressions: MANAGEMENT } },
      root_module: {
        ...root_module,
        resources: root_module?.resources?.map((resource) =>
          resource.type.startsWith('aws_organizations_') ? { ...resource, provider_config_key: 'aws.org' } : resource,
        ),
      },
    };
    return readers(readPlan({ ...plan, configuration }, { environment: 'prod' }).after);
  }

  const attach = (references: Parts['references'], forEach?: readonly string[], key = 'x') =>
    made(
      `aws_organizations_policy_attachment.this[${JSON.stringify(key)}]`,
      {},
      { references, ...(forEach && { forEach }) },
    );
  const OF_THE_ONE = ['aws_organizations_policy.this["reading"].id', 'aws_organizations_policy.this["reading"]'];
  const DENIED: readonly string[] = [];
  const IN_DOUBT = [
    'role/app not-proven what aws_organizations_policy_attachment.this attaches to which target: that is not known before the apply',
  ];

  test('is the root of the organization that its target refers to', () => {
    const attached = attach({ policy_id: OF_THE_ONE, target_id: ROOT });
    expect(read([scp('reading', READ), attached])).toEqual(DENIED);
    expect(read([scp('reading', 's3:GetObject'), attached])).toEqual(['role/app allowed']);
  });

  test('is below the unit whose parent is that root', () => {
    const unit = made(
      'aws_organizations_organizational_unit.prod',
      { name: 'prod' },
      { references: { parent_id: ROOT } },
    );
    const account = made(
      'aws_organizations_account.app',
      { name: 'app', id: ACCOUNT },
      {
        references: {
          parent_id: ['aws_organizations_organizational_unit.prod.id', 'aws_organizations_organizational_unit.prod'],
        },
        unknown: { id: false },
      },
    );
    const attached = attach({
      policy_id: OF_THE_ONE,
      target_id: ['aws_organizations_organizational_unit.prod.id', 'aws_organizations_organizational_unit.prod'],
    });
    expect(read([scp('reading', READ), unit, account, attached])).toEqual(DENIED);
  });

  const BY_KEY = ['aws_organizations_policy.this', 'each.value.policy', 'each.value'];

  test('is that of the instance which a known value chooses', () => {
    const policies = [scp('reading', READ), scp('leaving', 'organizations:LeaveOrganization')];
    const chosen = (policy: string) =>
      read([...policies, attach({ policy_id: BY_KEY, target_id: ROOT }, ['var.attached'])], {
        variables: { attached: { value: { x: { policy } } } },
      });
    expect(chosen('reading')).toEqual(DENIED);
    expect(chosen('leaving')).toEqual(['role/app allowed']);
  });

  test('counts where any instance denies, when a local value chooses it', () => {
    const attached = attach({ policy_id: BY_KEY, target_id: ROOT }, ['local.attached']);
    expect(read([scp('reading', READ), scp('leaving', 'organizations:LeaveOrganization'), attached])).toEqual(IN_DOUBT);
    expect(read([scp('storage', 's3:*'), scp('leaving', 'organizations:LeaveOrganization'), attached])).toEqual([
      'role/app allowed',
    ]);
    expect(read([scp('reading', READ), attached])).toEqual(DENIED);
  });

  test('has one reason for all instances of an attachment', () => {
    const references = { policy_id: BY_KEY, target_id: ROOT };
    const attached = ['x', 'y'].map((key) => attach(references, ['local.attached'], key));
    expect(read([scp('reading', READ), scp('leaving', 'organizations:LeaveOrganization'), ...attached])).toEqual(
      IN_DOUBT,
    );
  });

  test('is what the plan makes, when a local value hands on both ids', () => {
    const attached = attach(
      { policy_id: ['each.value.policy', 'each.value'], target_id: ['each.value.target', 'each.value'] },
      ['local.attached'],
    );
    expect(read([scp('reading', READ), attached])).toEqual(DENIED);
    expect(read([scp('storage', 's3:*'), scp('leaving', 'organizations:LeaveOrganization'), attached])).toEqual([
      'role/app allowed',
    ]);
    const later = made('data.aws_organizations_policies.all', {}, { unknown: { ids: true } });
    expect(read([scp('storage', 's3:*'), attached, { ...later, actions: ['read'] }])).not.toEqual(['role/app allowed']);
  });
});

test('a document that is read during the apply has the statements that the plan tells', () => {
  const statements = [
    {
      ...{ effect: 'Allow', actions: [READ], resources: ['*'], sid: null },
      principals: [{ type: 'AWS', identifiers: [null] }],
    },
  ];
  const world = worldOf([
    made('aws_secretsmanager_secret.db', { name: 'prod/db' }),
    made('aws_iam_role.app', { name: 'app' }),
    {
      ...made('data.aws_iam_policy_document.db', { statement: statements }),
      unknown: { json: true, statement: [{ principals: [{ identifiers: [true] }] }] },
      actions: ['read'],
    },
    made(
      'aws_secretsmanager_secret_policy.db',
      { secret_arn: 'prod/db' },
      { references: { policy: ['data.aws_iam_policy_document.db.json', 'data.aws_iam_policy_document.db'] } },
    ),
  ]);
  // Whom it names is not known, and it names somebody: nobody else reads by it.
  expect(readers(world)).toEqual([expect.stringMatching(/^role\/app not-proven/)]);
});

test('a grant is on the key that a known value chooses', () => {
  const keys = ['a', 'b'].map((key) =>
    made(`aws_kms_key.this["${key}"]`, { description: key }, { unknown: { key_id: true } }),
  );
  const grant = made(
    'aws_kms_grant.this["x"]',
    { grantee_principal: `arn:aws:iam::${ACCOUNT}:role/app`, operations: ['Decrypt'] },
    { references: { key_id: ['aws_kms_key.this', 'each.value.key', 'each.value'] }, forEach: ['var.grants'] },
  );
  const { keys: read } = worldOf([...keys, grant], { variables: { grants: { value: { x: { key: 'b' } } } } });
  expect(read.map(({ origin, grants }) => [origin.address, grants.length])).toEqual([
    ['aws_kms_key.this["a"]', 0],
    ['aws_kms_key.this["b"]', 1],
  ]);
});

describe('the key of a local value', () => {
  const key = made('aws_kms_key.mine', {});
  const secret = made(
    'aws_secretsmanager_secret.db',
    { name: 'prod/db' },
    { references: { kms_key_id: ['local.key'] } },
  );
  const kinds = (...more: readonly PlannedResource[]) =>
    worldOf([key, secret, ...more]).secrets.map(({ encryptedBy }) => encryptedBy.kind);

  test('is the one that the plan makes, but beside one that AWS chooses for something else', () => {
    const volume = (unknown: object, references = {}) => made('aws_ebs_volume.x', {}, { unknown, references });
    expect(kinds()).toEqual(['key']);
    expect(kinds(volume({ size: true }))).toEqual(['key']);
    expect(kinds(volume({ kms_key_id: true }))).toEqual(['outside']);
    expect(kinds(volume({}, { kms_key_id: ['aws_kms_key.mine.arn', 'aws_kms_key.mine'] }))).toEqual(['key']);
  });
});

test('the key of a replica is the one that it refers to in its own Region, and none of another', () => {
  const key = (name: string, region: string) => made(`aws_kms_key.${name}`, { region, multi_region: true });
  const refers = (name: string) => [`aws_kms_key.${name}.arn`, `aws_kms_key.${name}`];
  const plan = (name: string) => {
    const secret = made(
      'aws_secretsmanager_secret.db',
      { name: 'prod/db', replica: [{ region: 'eu-west-1' }] },
      { unknown: { replica: [{ kms_key_id: true }] } },
    );
    const json = planJson([key('here', 'eu-central-1'), key('there', 'eu-west-1'), secret]);
    const resources = json.configuration?.root_module?.resources?.map((resource) =>
      resource.type === 'aws_secretsmanager_secret'
        ? { ...resource, expressions: { replica: [{ kms_key_id: { references: refers(name) } }] } }
        : resource,
    );
    const { after } = readPlan(
      { ...json, configuration: { ...json.configuration, root_module: { ...(resources && { resources }) } } },
      { environment: 'prod' },
    );
    return after.secrets.map(({ region, encryptedBy }) => [region, encryptedBy]);
  };
  const here = ['eu-central-1', { kind: 'aws-managed' }];
  expect(plan('there')).toEqual([here, ['eu-west-1', { kind: 'key', key: 'prod:aws_kms_key.there' }]]);
  const why =
    'it refers to prod:aws_kms_key.here, which is in another Region: which key encrypts it is not known before the apply';
  expect(plan('here')).toEqual([here, ['eu-west-1', expect.objectContaining({ kind: 'outside', why })]]);
});
