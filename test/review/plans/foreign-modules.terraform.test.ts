import { join } from 'node:path';
import { AccessQuestions, readPlan, type World } from '../../../src/review';
import type { PlanJson } from '../../../src/review/read/plan/plan-json';
import { checkRules } from '../../../src/review/rules/check-rules';
import { startMoto, type TestMoto } from '../../helpers/moto';
import { TerraformDirectory } from '../../helpers/terraform';
import { requireTool } from '../../helpers/tools';

jest.setTimeout(400_000);

const PROJECT = join(__dirname, '..', '..', 'fixtures', 'foreign-modules');

/** How many readings are not proven on the first plan: a number that only sinks. */
const NOT_PROVEN_AT_FIRST = 23;

requireTool('terraform', 'moto_server')('plans of modules that are shaped like public ones', () => {
  let moto: TestMoto;
  let first: World;
  let applied: World;
  const { MOTO_IAM_LOAD_MANAGED_POLICIES: before } = process.env;

  beforeAll(async () => {
    process.env.MOTO_IAM_LOAD_MANAGED_POLICIES = 'true';
    moto = await startMoto();
    const terraform = await new TerraformDirectory(moto.env).useProject(PROJECT);
    const plan = async () => readPlan((await terraform.plan()).json as PlanJson, { environment: 'prod' }).after;
    first = await plan();
    await terraform.terraform('apply', '-auto-approve', '-var=databases=false');
    applied = await plan();
  });
  afterAll(async () => {
    if (before === undefined) delete process.env.MOTO_IAM_LOAD_MANAGED_POLICIES;
    await moto.stop();
  });

  const readers = (world: World) =>
    new AccessQuestions(world)
      .readers()
      .map(({ subject, target, answer }) => `${subject.label} ${target.name} ${target.region} ${answer.verdict}`);
  const errors = (world: World) =>
    checkRules(world, () => undefined, '2026-11-22')
      .filter(({ finding }) => finding.severity === 'error' && !finding.rule.endsWith('-mandatory-tags'))
      .map(({ finding }) => `${finding.rule} ${finding.subject.replace('prod:module.', '')}`);

  test('have no error for a value that is null, before and after the apply', () => {
    for (const world of [first, applied]) {
      expect(errors(world).filter((error) => error.includes('-in-state'))).toEqual([]);
      expect(errors(world).filter((error) => error.startsWith('policy-declared-once'))).toEqual([]);
    }
  });

  test('are proven as far as is known before the apply', () => {
    const found = readers(first);
    expect(found).toContain('account 123456789012 shop/payment eu-central-1 allowed');
    expect(found.filter((row) => row.endsWith('not-proven')).length).toBeLessThanOrEqual(NOT_PROVEN_AT_FIRST);
    expect(first.unresolved).toEqual([]);
  });

  test('are proven wholly once everything exists', () => {
    expect(readers(applied)).toEqual([
      'role/checkout shop/payment eu-central-1 allowed',
      'account 123456789012 shop/payment eu-central-1 allowed',
      ...['mail', 'push'].flatMap((name) =>
        ['eu-central-1', 'eu-west-1'].map((region) => `account 123456789012 shop/${name} ${region} allowed`),
      ),
    ]);
    expect(errors(applied).filter((error) => error.startsWith('replica-customer-key'))).toHaveLength(2);
  });
});
