import { join } from 'node:path';
import { AccessQueries, accessChanges, readPlan, verdictText, type World, type Worlds } from '../../../src/review';
import type { PlanJson } from '../../../src/review/read/plan/plan-json';
import { startMoto, type TestMoto } from '../../helpers/terraform/moto';
import { TerraformDirectory } from '../../helpers/terraform/terraform';
import { requireTool } from '../../helpers/tools';

jest.setTimeout(240_000);

const PROJECT = join(__dirname, '..', '..', 'fixtures', 'hcl-project');
const NOT_HELD = 'and a plan of .tf files does not hold the expression';

requireTool('terraform', 'moto_server')('a plan of a project in HCL, with modules and several accounts', () => {
  let moto: TestMoto;
  let first: PlanJson;
  let created: Worlds;
  let changed: Worlds;

  beforeAll(async () => {
    moto = await startMoto();
    const terraform = await new TerraformDirectory(moto.env).useProject(PROJECT);
    first = (await terraform.savedPlan()).json as PlanJson;
    await terraform.terraform('apply', 'plan.tfplan');
    const readers = JSON.stringify({ api: ['orders/db', 'orders/queue'], batch: ['orders/queue'] });
    const second = (await terraform.savedPlan(`-var=readers=${readers}`, '-var=auditors=1')).json as PlanJson;
    created = readPlan(first, { environment: 'prod' });
    changed = readPlan(second, { environment: 'prod' });
  });
  afterAll(() => moto.stop());

  function readers(world: World | undefined): readonly string[] {
    return (world === undefined ? [] : new AccessQueries(world).readers()).map(
      ({ subject: { label, account }, target, answer }) =>
        `${label}${account === undefined ? '' : ` (${account})`} ${target.name} ${answer.verdict}`,
    );
  }

  test('has each resource in the account of its provider, also through modules', () => {
    const places = (world: World) =>
      [...world.principals, ...world.secrets, ...world.keys].map(({ origin, account }) => [origin.address, account]);
    expect(Object.fromEntries(places(created.after))).toEqual({
      'aws_iam_role.operator': '111111111111',
      'aws_iam_user.auditor[0]': '111111111111',
      'aws_iam_user.auditor[1]': '111111111111',
      'aws_secretsmanager_secret.audit': '111111111111',
      'module.app["api"].aws_iam_role.this': '222222222222',
      'module.app["batch"].aws_iam_role.this': '222222222222',
      'module.secrets.aws_kms_key.this': '111111111111',
      'module.secrets.aws_secretsmanager_secret.this["orders/db"]': '111111111111',
      'module.secrets.aws_secretsmanager_secret.this["orders/queue"]': '111111111111',
    });
  });

  test('proves at first what is known, and denies nothing that is not', () => {
    expect(readers(created.after)).toEqual([
      'role/operator (111111111111) audit/token not-proven',
      'user/auditor-0 (111111111111) audit/token allowed',
      'user/auditor-1 (111111111111) audit/token allowed',
      'account 111111111111 (111111111111) audit/token allowed',
      // Their documents name the roles that the module hands on, and no user; whom that of the key names is not known yet.
      ...['orders/db', 'orders/queue'].flatMap((secret) => [
        `role/operator (111111111111) ${secret} not-proven`,
        `role/api (222222222222) ${secret} not-proven`,
        `role/batch (222222222222) ${secret} not-proven`,
        `account 111111111111 (111111111111) ${secret} allowed`,
        `account 222222222222 (222222222222) ${secret} not-proven`,
        `anybody else ${secret} not-proven`,
      ]),
    ]);
  });

  test('says of a policy that is not known to what it refers', () => {
    const why = (address: string, to: string) => ({
      stack: 'prod',
      address,
      attribute: 'policy',
      why: `prod:${address}.policy is not known before the apply: it refers to ${to}, ${NOT_HELD}`,
    });
    // A document of statements is known as far as its statements are.
    expect(created.after.unresolved).toEqual([why('aws_iam_policy.operator', 'aws_secretsmanager_secret.audit.arn')]);
  });

  test('tells what refers to one identifier alone', () => {
    const [key] = created.after.keys;
    expect(key).toMatchObject({ aliases: ['alias/orders'], hasDefaultPolicy: false });
    expect(created.after.secrets.map(({ name, encryptedBy }) => [name, encryptedBy])).toEqual([
      ['audit/token', { kind: 'aws-managed' }],
      ['orders/db', { kind: 'key', key: key?.id }],
      ['orders/queue', { kind: 'key', key: key?.id }],
    ]);
  });

  test('proves everything once it exists', () => {
    expect(readers(changed.before)).toEqual([
      'role/operator (111111111111) audit/token allowed',
      'user/auditor-0 (111111111111) audit/token allowed',
      'user/auditor-1 (111111111111) audit/token allowed',
      'account 111111111111 (111111111111) audit/token allowed',
      'role/api (222222222222) orders/db allowed',
      'role/batch (222222222222) orders/db allowed',
      'account 111111111111 (111111111111) orders/db allowed',
      'role/batch (222222222222) orders/queue allowed',
      'account 111111111111 (111111111111) orders/queue allowed',
    ]);
    const differences = accessChanges(changed).map(({ change, subject, target, after }) =>
      `${change} ${subject.label} ${target.name} ${verdictText(after)}`.trim(),
    );
    expect(differences).toEqual([
      'lost user/auditor-1 audit/token no policy of the principal allows it',
      'lost role/batch orders/db no policy of the principal allows it',
      'gained role/api orders/queue',
    ]);
    expect([changed.before?.unresolved, changed.after.unresolved]).toEqual([[], []]);
  });

  // Terraform does not document it: of JSON syntax the configuration has the template too.
  test('has of an expression in HCL its references alone', () => {
    const policy = first.configuration?.root_module?.resources?.find(({ type }) => type === 'aws_iam_policy');
    expect(policy?.expressions?.policy).toEqual({
      references: ['aws_secretsmanager_secret.audit.arn', 'aws_secretsmanager_secret.audit'],
    });
  });
});
