import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../../src/cli/main';
import { accessChanges, readPlan, verdictText, type Worlds } from '../../../src/review';
import type { PlanJson } from '../../../src/review/read/plan/plan-json';
import { testContext } from '../../cli/test-context';
import { CANARY, LEAKED, leaks, namedRole, together } from '../../helpers/review/plan-extras';
import { CHANGES, type Change, plannedProject, STYLES, type Style } from '../../helpers/review/plan-styles';
import { project, reference } from '../../helpers/review/review-project';
import { startMoto, type TestMoto } from '../../helpers/terraform/moto';
import { TerraformDirectory } from '../../helpers/terraform/terraform';
import { requireTool } from '../../helpers/tools';

jest.setTimeout(240_000);

const NO_POLICY = 'no policy of the principal allows it';
const ACCOUNT = 'account 111111111111';

/** Each change of reading in words: what, who, which secret, and how it is after; of secrets with names of this beginning. */
function shown(worlds: Worlds, prefix: string): readonly string[] {
  return accessChanges(worlds)
    .filter(({ capability, target }) => capability === 'read' && target.name.startsWith(prefix))
    .map(({ change, subject, target, after }) =>
      `${change} ${subject.label} ${target.name} ${verdictText(after)}`.trim(),
    );
}

/** What the second configuration does to access, by the change. */
const EXPECTED: Readonly<Record<Change, (style: Style) => readonly string[]>> = {
  same: () => [],
  update: (style) => [`narrowed role/${style}-update ${style}/update aws:SourceVpce = vpce-1`],
  replace: (style) => [
    `lost role/${style}-replace ${style}/replace ${NO_POLICY}`,
    `lost ${ACCOUNT} ${style}/replace ${NO_POLICY}`,
    // A literal ARN still names the old secret.
    ...(style === 'literal' ? [] : [`gained role/${style}-replace ${style}/replaced`]),
    `gained ${ACCOUNT} ${style}/replaced`,
  ],
  revoke: (style) => [`lost role/${style}-revoke ${style}/revoke ${NO_POLICY}`],
  delete: (style) => [
    `lost role/${style}-delete ${style}/delete ${NO_POLICY}`,
    `lost ${ACCOUNT} ${style}/delete ${NO_POLICY}`,
  ],
};

const TABLE = STYLES.flatMap((style) => CHANGES.map((change) => ({ style, change })));

requireTool('terraform', 'moto_server')('a plan that Terraform made', () => {
  let moto: TestMoto;
  let terraform: TerraformDirectory;
  let first: PlanJson;
  let second: PlanJson;
  let created: Worlds;
  let changed: Worlds;

  beforeAll(async () => {
    moto = await startMoto();
    terraform = new TerraformDirectory(moto.env);
    await terraform.use(plannedProject('first', namedRole()));
    first = (await terraform.savedPlan()).json as PlanJson;
    await terraform.terraform('apply', 'plan.tfplan');
    await terraform.use(plannedProject('second', together(namedRole(), leaks())));
    second = (await terraform.savedPlan('-replace=aws_iam_role.batch')).json as PlanJson;
    created = readPlan(first, { environment: 'prod' });
    changed = readPlan(second, { environment: 'prod' });
  });
  afterAll(() => moto.stop());

  test.each(STYLES)('tells who gains access to what is created, with policies by %s', (style) => {
    expect(shown(created, style)).toEqual(
      [...CHANGES]
        .sort()
        .flatMap((pair) => [`gained role/${style}-${pair} ${style}/${pair}`, `gained ${ACCOUNT} ${style}/${pair}`]),
    );
  });

  test.each(TABLE)('tells what $change does to access, with policies by $style', ({ style, change }) => {
    expect(shown(changed, `${style}/${change}`)).toEqual(EXPECTED[change](style));
  });

  test('leaves nothing that is not proven', () => {
    expect(created.after.unresolved).toEqual([]);
    expect(changed.before?.unresolved).toEqual([]);
    expect(changed.after.unresolved).toEqual([]);
    expect(created.before?.secrets).toEqual([]);
  });

  test('tells why something is replaced or deleted', () => {
    const of = (address: string) => changed.changes.find(({ origin }) => origin.address === address);
    expect(of('aws_secretsmanager_secret.tokens-replace')).toMatchObject({
      action: 'replace',
      reason: 'replace_because_cannot_update',
      replacedFor: ['name'],
    });
    expect(of('aws_iam_role_policy.tokens-revoke')).toMatchObject({
      action: 'delete',
      reason: 'delete_because_no_resource_config',
    });
    expect(of('aws_iam_role_policy.tokens-same')).toBeUndefined();
  });

  test('takes from a role that is replaced what policies gave the old one, and Terraform does not write again', async () => {
    expect(shown(changed, 'batch/')).toEqual([
      `lost role/batch batch/naming ${NO_POLICY}`,
      `lost role/batch batch/referring ${NO_POLICY}`,
    ]);
    // The policy that refers to the role is planned as an update and, as its text turns out the same, left alone.
    const policy = 'aws_secretsmanager_secret_policy.referring';
    expect(changeOf(second, policy).actions).toEqual(['update']);
    const role = 'aws_iam_role.batch';
    const { stdout } = await terraform.terraform('apply', '-auto-approve', `-replace=${role}`, `-target=${policy}`);
    expect(stdout).toContain('Resources: 1 added, 0 changed, 1 destroyed.');
  });

  test('has values in clear, of which the world and every output have none', async () => {
    const plan = JSON.stringify(second);
    expect(LEAKED.filter((value) => !plan.includes(value))).toEqual([]);
    const cwd = project({ 'plan.json': plan });
    const context = testContext({ cwd });
    const run = (...args: readonly string[]) => main([...args, '--plan', 'prod=plan.json'], context);
    expect(await run('review', '--write', 'out')).toBe(1);
    await run('access', 'matrix', '--json');
    await run('access', 'what-can', 'tokens-same');
    await run('access', 'explain', 'tokens-same', 'read', 'tokens/same');
    const written = readdirSync(join(cwd, 'out')).map((file) => readFileSync(join(cwd, 'out', file), 'utf8'));
    const everything = [JSON.stringify(changed), ...written, ...context.printed, ...context.noted];
    expect(everything).toHaveLength(1 + 6 + 4);
    expect(LEAKED.filter((value) => everything.join().includes(value))).toEqual([]);
    expect(everything.join()).not.toContain(CANARY);
    expect(written.join()).toContain('environment.variables.DB_PASSWORD');
  });

  // Terraform documents none of these, and the reader rests on them.
  describe('has of a policy that refers to something not known yet', () => {
    test('no text in the planned values, but that it is unknown', () => {
      const { after, after_unknown } = changeOf(first, 'aws_iam_role_policy.tokens-same');
      expect(after).toEqual({ role: 'tokens-same' });
      expect(after_unknown).toMatchObject({ policy: true });
    });

    test.each([
      ['tokens', `"Resource":"${reference('aws_secretsmanager_secret.tokens-same.arn')}"}`],
      ['jsonencode', `"Resource":aws_secretsmanager_secret.jsonencode-same.arn}`],
    ])('the raw template of the configuration, by %s', (style, template) => {
      expect(configuredPolicy(`aws_iam_role_policy.${style}-same`)).toEqual({
        constant_value: expect.stringContaining(template),
        references: expect.arrayContaining([`aws_secretsmanager_secret.${style}-same.arn`, 'aws_kms_key.key.arn']),
      });
    });

    test('policy variables escaped in the template, and unescaped in a text that is known', () => {
      const text = reference('aws:PrincipalTag/team');
      const { constant_value } = configuredPolicy('aws_secretsmanager_secret_policy.naming');
      expect(constant_value).toContain(`"$${text}"`);
      const { after } = changeOf(first, 'aws_secretsmanager_secret_policy.naming');
      expect(after?.policy).toContain(`"${text}"`);
      expect(after?.policy).not.toContain(`$${text}`);
      const read = created.after.policies.find(({ origin }) => origin.address.endsWith('_policy.referring'));
      expect(JSON.stringify(read?.policy.statements)).toContain(`"${text}"`);
    });

    test('the keys of a literal in the order of the provider, not of the configuration', () => {
      const { after } = changeOf(first, 'aws_iam_role_policy.literal-same');
      expect(after?.policy).toMatch(
        /^{"Version":"2012-10-17","Statement":\[{"Action":"[^"]*","Effect":"Allow","Resource":/,
      );
    });

    test('the statements of its document, with null where they are not known', () => {
      const { actions, after, after_unknown } = changeOf(first, 'data.aws_iam_policy_document.document-same');
      expect(actions).toEqual(['read']);
      expect(after).toMatchObject({
        statement: [
          { actions: ['secretsmanager:GetSecretValue'], resources: [null], condition: [], sid: null },
          { actions: ['kms:Decrypt'], resources: [null] },
        ],
      });
      expect(after_unknown).toMatchObject({ json: true, statement: [{ resources: [true] }, { resources: [true] }] });
    });
  });

  function changeOf(plan: PlanJson, address: string) {
    const found = plan.resource_changes?.find((change) => change.address === address);
    if (found === undefined) throw new Error(`'${address}' is not in the plan`);
    return found.change;
  }

  function configuredPolicy(address: string) {
    const resources = first.configuration?.root_module?.resources ?? [];
    const found = resources.find(({ type, name }) => `${type}.${name}` === address);
    return found?.expressions?.policy as { readonly constant_value?: string };
  }
});
