import { join } from 'node:path';
import { OrganizationsAccount } from '@cdktf/provider-aws/lib/organizations-account';
import { OrganizationsOrganization } from '@cdktf/provider-aws/lib/organizations-organization';
import { OrganizationsOrganizationalUnit } from '@cdktf/provider-aws/lib/organizations-organizational-unit';
import { DelegatedAdministrators, type GuardrailRollout, GuardrailSet } from '../../src';
import { POLICY_LIMITS } from '../../src/constructs/guardrails/policy-limits';
import { baseline, perimeter } from '../../stacks/organization/guardrails';
import { organization } from '../../stacks/organization/organization';
import { OrganizationsApi } from '../helpers/review/organizations-api';
import { guardrailOf, SCOPE } from '../helpers/synth/guardrails/made-up';
import { accountStack } from '../helpers/synth/organization';
import { synthesized } from '../helpers/synth/synthesized';
import { startMoto, type TestMoto } from '../helpers/terraform/moto';
import { TerraformDirectory } from '../helpers/terraform/terraform';
import { requireTool } from '../helpers/tools';

jest.setTimeout(240_000);

const MANAGEMENT = organization.managementAccount;
const { SERVICE_CONTROL_POLICY: SCP, RESOURCE_CONTROL_POLICY: RCP } = POLICY_LIMITS;

/** As many as there may be: with those of the library, 40 that are no smaller than real ones. */
const guardrails = [
  ...baseline,
  ...perimeter,
  ...Array.from({ length: Math.max(0, 40 - baseline.length - perimeter.length) }, (_, index) =>
    guardrailOf(`made-up-${index}`, [900], index % 10 === 0 ? 'RESOURCE_CONTROL_POLICY' : 'SERVICE_CONTROL_POLICY'),
  ),
];

/** The management account's stack: an organization with two units, and the guardrails. */
function organizationStack(rollout: GuardrailRollout<'all' | 'dev' | 'prod'>): string {
  const stacks = synthesized((app) => {
    const account = { accountId: MANAGEMENT, region: 'eu-central-1', deploymentRole: 'deploy' };
    const stack = accountStack(app, 'org-guardrails', account);
    const root = new OrganizationsOrganization(stack, 'Organization', {
      featureSet: 'ALL',
      enabledPolicyTypes: ['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'],
      awsServiceAccessPrincipals: ['access-analyzer.amazonaws.com'],
    }).roots.get(0).id;
    const unit = (name: string) => new OrganizationsOrganizationalUnit(stack, name, { name, parentId: root });
    const [dev, prod] = [unit('dev'), unit('prod')];
    const member = new OrganizationsAccount(stack, 'Member', {
      name: 'security',
      email: 'security@example.com',
      parentId: prod.id,
    });
    new DelegatedAdministrators(stack, 'Delegated', { services: { 'access-analyzer': member.id } });
    new GuardrailSet(stack, 'Baseline', {
      name: 'baseline',
      scope: SCOPE,
      guardrails,
      targets: { all: { id: root }, dev: { id: dev.id }, prod: { id: prod.id } },
      rollout,
    });
  });
  return join(stacks, 'org-guardrails');
}

requireTool('terraform', 'moto_server')('guardrails on the embedded AWS', () => {
  let moto: TestMoto;
  let terraform: TerraformDirectory;

  beforeAll(async () => {
    moto = await startMoto();
    terraform = new TerraformDirectory(moto.env);
  });
  afterAll(() => moto.stop());

  async function apply(rollout: Parameters<typeof organizationStack>[0]) {
    await terraform.use(organizationStack(rollout));
    await terraform.apply();
    const api = await OrganizationsApi.of(moto.endpoint, MANAGEMENT);
    return { scps: await api.policies('SERVICE_CONTROL_POLICY'), rcps: await api.policies('RESOURCE_CONTROL_POLICY') };
  }

  test('in stage report the policies exist, within the limits, and are attached to nothing', async () => {
    const { scps, rcps } = await apply({ stage: 'report' });
    expect([...scps, ...rcps].flatMap(({ targets }) => targets)).toEqual([]);
    for (const { content } of scps) expect(content.length).toBeLessThanOrEqual(SCP.characters);
    for (const { content } of rcps) expect(content.length).toBeLessThanOrEqual(RCP.characters);
    expect(scps.length).toBeLessThanOrEqual(SCP.perNode - SCP.ofAws);
    expect(rcps.length).toBeLessThanOrEqual(RCP.perNode - RCP.ofAws);
  });

  test('they take the fewest policies that their characters allow', async () => {
    const { scps, rcps } = await apply({ stage: 'report' });
    const frame = '{"Version":"2012-10-17","Statement":[]}'.length;
    const fewest = (policies: typeof scps, limit: number) => {
      const total = policies.reduce((sum, { content }) => sum + content.length - frame + 1, 0);
      return Math.ceil(total / (limit - frame + 1));
    };
    expect(scps).toHaveLength(fewest(scps, SCP.characters));
    expect(rcps).toHaveLength(fewest(rcps, RCP.characters));
  });

  test('enforced on one unit they are attached there, and everywhere later, by additions alone', async () => {
    const some = await apply({ stage: 'enforce', on: ['dev'] });
    expect(new Set([...some.scps, ...some.rcps].map(({ targets }) => targets.join()))).toEqual(new Set(['dev']));
    await terraform.use(organizationStack({ stage: 'enforce', on: 'everywhere' }));
    const { text } = await terraform.plan();
    const attachments = 2 * (some.scps.length + some.rcps.length);
    expect(text).toContain(`Plan: ${attachments} to add, 0 to change, 0 to destroy.`);
    await terraform.apply();
    const all = await apply({ stage: 'enforce', on: 'everywhere' });
    expect(new Set([...all.scps, ...all.rcps].map(({ targets }) => targets.join()))).toEqual(
      new Set(['Root,dev,prod']),
    );
  });

  test('the administrator of a service is delegated, and the types of policies are enabled', async () => {
    const api = await OrganizationsApi.of(moto.endpoint, MANAGEMENT);
    expect(await api.administrators()).toEqual(['security']);
    expect(await api.rootPolicyTypes()).toEqual(['RESOURCE_CONTROL_POLICY', 'SERVICE_CONTROL_POLICY']);
  });

  test('a second plan is empty', async () => {
    expect(await terraform.isUpToDate()).toBe(true);
  });

  test('they can be destroyed', async () => {
    await terraform.destroy();
    expect(terraform.state()).toContain('"resources": []');
  });
});
