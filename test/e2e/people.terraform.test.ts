import { join } from 'node:path';
import type { App } from 'cdktf';
import { Boundary, BreakGlassRole, ConsumerRole, PermissionsBoundary, RoleTrust, SecretValue } from '../../src';
import { RotationWorld, SCHEDULED } from '../helpers/synth/rotation';
import { synthesized } from '../helpers/synth/synthesized';
import { startMoto, type TestMoto } from '../helpers/terraform/moto';
import { TerraformDirectory } from '../helpers/terraform/terraform';
import { requireTool } from '../helpers/tools';

jest.setTimeout(240_000);

const POLICY = 'arn:aws:iam::111111111111:policy/secrets-boundary-prod-';

/**
 * A workload's role and a role for emergencies, each inside a boundary. Permission sets are planned only: what the
 * embedded AWS answers for them makes the provider crash.
 */
function build(app: App): void {
  const world = new RotationWorld(app, { replicaRegions: ['eu-west-1'] });
  const { stack, operations } = world;
  const bounded = (id: string, boundary: Boundary) =>
    new PermissionsBoundary(stack, id, { environment: 'prod', boundary }).policyArn;
  const consumer = new ConsumerRole(stack, 'Api', {
    name: 'orders-api',
    trust: RoleTrust.lambda(),
    permissionsBoundary: bounded('Boundary', Boundary.workload({ secretsAccount: '111111111111', services: ['sqs'] })),
  });
  const emergency = new BreakGlassRole(stack, 'Emergency', {
    environment: 'prod',
    userArns: ['arn:aws:iam::111111111111:user/emergency/alice'],
    operations,
    permissionsBoundary: bounded('EmergencyBoundary', Boundary.emergency()),
  });
  const { grants } = world.secret(SCHEDULED, { value: SecretValue.external(), deletionProtection: false });
  grants.read(consumer);
  grants.read(emergency);
}

requireTool('terraform', 'moto_server')('roles of people and their boundaries on the embedded AWS', () => {
  let moto: TestMoto;
  let terraform: TerraformDirectory;

  beforeAll(async () => {
    moto = await startMoto();
    terraform = new TerraformDirectory(moto.env);
    await terraform.use(join(synthesized(build), 'security'));
    await terraform.apply();
  });
  afterAll(() => moto.stop());

  /** The instances of a resource type in the state, as the provider read them back. */
  function inState(type: string): readonly Readonly<Record<string, unknown>>[] {
    const { resources } = JSON.parse(terraform.state()) as {
      resources: { type: string; instances: { attributes: Record<string, unknown> }[] }[];
    };
    return resources
      .filter((resource) => resource.type === type)
      .flatMap(({ instances }) => instances.map(({ attributes }) => attributes));
  }

  test.each([
    ['orders-api', 'workload'],
    ['break-glass', 'emergency'],
    ['prod-break-glass-forward', 'emergency'],
  ])('%s is bounded by the policy for its kind: %s', (name, kind) => {
    const role = inState('aws_iam_role').find((each) => each.name === name);
    expect(role).toMatchObject({ permissions_boundary: `${POLICY}${kind}`, max_session_duration: 3600 });
  });

  test('every use of the role is listened for in each Region', () => {
    const rules = inState('aws_cloudwatch_event_rule').filter(({ name }) => String(name).includes('break-glass'));
    expect(rules.map(({ arn }) => arn).sort()).toEqual(
      // A switch in the console is recorded in us-east-1, where no secret is.
      Object.entries({
        'eu-central-1': ['switched', 'taken', 'used'],
        'eu-west-1': ['switched', 'taken', 'used'],
        'us-east-1': ['switched', 'taken'],
      }).flatMap(([region, uses]) =>
        uses.map((use) => `arn:aws:events:${region}:111111111111:rule/prod-break-glass-${use}`),
      ),
    );
    for (const { state, event_pattern } of rules) {
      expect(state).toBe('ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS');
      expect(event_pattern).toContain('arn:aws:iam::111111111111:role/break-glass');
    }
  });

  test('a second plan is empty', async () => {
    expect(await terraform.isUpToDate()).toBe(true);
  });

  test('they can be destroyed', async () => {
    await terraform.destroy();
    expect(terraform.state()).toContain('"resources": []');
  });
});
