import { OrganizationsOrganization } from '@cdktf/provider-aws/lib/organizations-organization';
import { OrganizationsOrganizationalUnit } from '@cdktf/provider-aws/lib/organizations-organizational-unit';
import { TerraformStack } from 'cdktf';
import { AwsAccount, Classification } from '../../src';
import { TagPolicy } from '../../src/constructs/guardrails/tags/tag-policy';
import { synth } from '../helpers/synth/synth';
import { startMoto, type TestMoto } from '../helpers/terraform/moto';
import { TerraformDirectory } from '../helpers/terraform/terraform';
import { requireTool } from '../helpers/tools';

jest.setTimeout(300_000);

const stack = synth((app) => {
  const org = new TerraformStack(app, 'org');
  AwsAccount.configure(org, { accountId: '200000000001', region: 'eu-central-1', deploymentRole: 'deploy' });
  const { roots } = new OrganizationsOrganization(org, 'Organization', { enabledPolicyTypes: ['TAG_POLICY'] });
  const unit = new OrganizationsOrganizationalUnit(org, 'Prod', { name: 'prod', parentId: roots.get(0).id });
  new TagPolicy(org, 'Tags', {
    name: 'prod-mandatory-tags',
    environments: ['prod'],
    classifications: [Classification.standard, Classification.highRisk],
    owners: ['team-*'],
    targets: { prod: { id: unit.id } },
  });
})('org');

requireTool('terraform', 'moto_server')('a tag policy', () => {
  let moto: TestMoto;
  beforeAll(async () => {
    moto = await startMoto();
  });
  afterAll(() => moto.stop());

  test('is made and attached, and a second plan is empty', async () => {
    const terraform = new TerraformDirectory(moto.env);
    await terraform.use({ ...stack });
    await terraform.apply();
    expect(await terraform.isUpToDate()).toBe(true);
    const made = attributesOf(terraform.state());
    expect(made('aws_organizations_policy')).toMatchObject({ type: 'TAG_POLICY', name: 'prod-mandatory-tags' });
    expect(made('aws_organizations_policy_attachment')).toMatchObject({
      policy_id: made('aws_organizations_policy').id,
      target_id: made('aws_organizations_organizational_unit').id,
    });
  });
});

/** The attributes of the one resource of a type, in a state. */
function attributesOf(state: string) {
  const { resources } = JSON.parse(state) as {
    resources: readonly { type: string; instances: readonly { attributes: Readonly<Record<string, unknown>> }[] }[];
  };
  return (type: string) => resources.find((resource) => resource.type === type)?.instances[0]?.attributes ?? {};
}
