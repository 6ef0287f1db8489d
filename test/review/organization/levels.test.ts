import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AccessQueries, declaredSubject, readSynthStacks, type SynthStack, verdictText } from '../../../src/review';
import { readOrganization } from '../../../src/review/read/organization/read-organization';
import {
  attachedTo,
  denyRole,
  guardrail,
  MANAGEMENT,
  orgStack,
  PROD,
  prodStack,
  ref,
} from '../../helpers/synth/organization-stacks';
import { temporaryDirectory } from '../../helpers/temporary-directory';

function answers(org: SynthStack, file?: object): readonly string[] {
  const path = join(temporaryDirectory(), 'org.json');
  writeFileSync(path, JSON.stringify(file ?? {}));
  const organization = file === undefined ? undefined : readOrganization(path);
  const queries = new AccessQueries(readSynthStacks([prodStack, org], { organization }));
  const { principals, secrets } = queries.world;
  return principals.flatMap((principal) =>
    secrets.map((secret) => {
      const { answer } = queries.explain(declaredSubject(principal), 'read', secret);
      return `${principal.name} ${answer.verdict} ${verdictText(answer)}`.trim();
    }),
  );
}

const OPEN = ['api allowed', 'batch allowed'];
const DENIED = (where: string) => [
  `api denied by guardrail DenyReading in policy secrets-1 attached to ${where}`,
  'batch allowed',
];
const policy = { secrets: guardrail(denyRole('api')) };
const organization = { org: { feature_set: 'ALL' } };
const root = ref('aws_organizations_organization.org.roots[0].id');

test('without an attachment a guardrail binds nobody', () => {
  expect(answers(orgStack({ policy }))).toEqual(OPEN);
});

test.each([
  ['the literal root', 'r-ab12', {}],
  ['a reference to the root of the organization', root, { organization }],
])('a guardrail at %s binds every account of the stacks', (_, target, rest) => {
  expect(answers(orgStack({ policy, policy_attachment: { a: attachedTo(target) }, ...rest }))).toEqual(DENIED('root'));
});

test('a data source gives the root too', () => {
  const data = { aws_organizations_organization: { org: {} } };
  const target = ref('data.aws_organizations_organization.org.roots[0].id');
  expect(answers(orgStack({ policy, policy_attachment: { a: attachedTo(target) } }, data))).toEqual(DENIED('root'));
});

test('a guardrail at the account binds it, and one at another account does not', () => {
  expect(answers(orgStack({ policy, policy_attachment: { a: attachedTo(PROD) } }))).toEqual(DENIED(`account ${PROD}`));
  expect(answers(orgStack({ policy, policy_attachment: { a: attachedTo('222222222222') } }))).toEqual(OPEN);
});

test('a guardrail at a unit is not proven to bind an account whose place is not known, but leaves who it spares', () => {
  expect(answers(orgStack({ policy, policy_attachment: { a: attachedTo('ou-ab12-prod') } }))).toEqual([
    `api not-proven whether account ${PROD} is under OU ou-ab12-prod: place it with --organization`,
    'batch allowed',
  ]);
});

describe('with the tree from the organization file', () => {
  const file = (...units: readonly object[]) => ({
    id: 'o-abc',
    managementAccount: MANAGEMENT,
    root: { id: 'r-ab12', units },
  });
  const units = {
    workloads: { name: 'workloads', parent_id: root },
    prod: { name: 'prod', parent_id: ref('aws_organizations_organizational_unit.workloads.id') },
  };
  const made = (unit: string) =>
    orgStack({
      ...{ organization, policy, organizational_unit: units },
      policy_attachment: { a: attachedTo(ref(`aws_organizations_organizational_unit.${unit}.id`)) },
    });
  const nested = (account: string) =>
    file({ name: 'workloads', units: [{ name: 'prod', accounts: [{ id: account }] }, { name: 'dev' }] });

  test('units are found by id', () => {
    const org = orgStack({ policy, policy_attachment: { a: attachedTo('ou-ab12-prod') } });
    expect(answers(org, file({ id: 'ou-ab12-prod', accounts: [{ id: PROD }] }))).toEqual(DENIED('OU ou-ab12-prod'));
    expect(answers(org, file({ id: 'ou-ab12-dev', accounts: [{ id: PROD }] }))).toEqual(OPEN);
  });

  test.each(['prod', 'workloads'])('the unit %s that a stack makes is found by its name', (unit) => {
    expect(answers(made(unit), nested(PROD))).toEqual(DENIED(`OU ${unit}`));
  });

  test('an account elsewhere in the tree is not bound', () => {
    expect(answers(made('prod'), file({ name: 'workloads', accounts: [{ id: PROD }] }))).toEqual(OPEN);
  });

  test('the management account is not bound, even by the root', () => {
    const org = orgStack({ policy, policy_attachment: { a: attachedTo('r-ab12') } });
    expect(answers(org, { ...file(), managementAccount: PROD })).toEqual(OPEN);
  });

  test('a level that lists its policies must allow, and one that lists none has FullAWSAccess', () => {
    const open = file({ id: 'ou-ab12-prod', accounts: [{ id: PROD }] });
    const shut = file({ id: 'ou-ab12-prod', serviceControl: {}, accounts: [{ id: PROD }] });
    expect(answers(orgStack({}), open)).toEqual(OPEN);
    expect(answers(orgStack({}), shut)).toEqual(
      ['api', 'batch'].map((role) => `${role} denied no service control policy allows it`),
    );
  });

  test('an attachment of FullAWSAccess by a stack allows there', () => {
    const shut = file({ id: 'ou-ab12-prod', serviceControl: {}, accounts: [{ id: PROD }] });
    const attachment = { policy_id: 'p-FullAWSAccess', target_id: 'ou-ab12-prod' };
    expect(answers(orgStack({ policy_attachment: { a: attachment } }), shut)).toEqual(OPEN);
  });
});

test('a stack places an account that it knows by its digits', () => {
  const account = { prod: { name: 'prod', id: PROD, parent_id: 'ou-ab12-prod' } };
  const org = (target: string) => orgStack({ policy, account, policy_attachment: { a: attachedTo(target) } });
  expect(answers(org('ou-ab12-prod'))).toEqual(DENIED('OU ou-ab12-prod'));
});

test('a policy whose target is not known, or whose text is not, is not proven', () => {
  const lost = attachedTo(ref('data.aws_organizations_organizational_units.all.children[0].id'));
  expect(answers(orgStack({ policy, policy_attachment: { a: lost } }))).toEqual([
    'api not-proven where secrets-1 is attached: give the id of its target',
    'batch allowed',
  ]);
  const foreign = { policy_id: 'p-12345678', target_id: 'r-ab12' };
  const why =
    'policy p-12345678 attached to root could not be read: policy p-12345678 is declared in none of the stacks';
  expect(answers(orgStack({ policy_attachment: { a: foreign } }))).toEqual(
    ['api', 'batch'].map((role) => `${role} not-proven ${why}`),
  );
});

test('a tag policy is listed, and decides nothing', () => {
  const tags = { name: 'tags', type: 'TAG_POLICY', content: '{"tags":{"Owner":{"tag_key":{"@@assign":"Owner"}}}}' };
  const org = orgStack({ policy: { secrets: tags }, policy_attachment: { a: attachedTo('r-ab12') } });
  expect(answers(org)).toEqual(OPEN);
  const world = readSynthStacks([org]);
  expect(world.unresolved).toEqual([]);
  expect(world.resources.map(({ attributes }) => attributes.type)).toContain('TAG_POLICY');
});

test('a stack that declares the organization need not say its account; who manages it is then not known', () => {
  const { name, configuration } = orgStack({ organization, policy, policy_attachment: { a: attachedTo(root) } });
  const silent = { name, configuration: { ...configuration, provider: { aws: [{ region: 'eu-central-1' }] } } };
  expect(readSynthStacks([prodStack, silent]).organization?.managementAccount).toBeUndefined();
  expect(answers(silent)).toEqual(DENIED('root'));
  expect(readSynthStacks([orgStack({ organization })]).organization?.managementAccount).toBe(MANAGEMENT);
});
