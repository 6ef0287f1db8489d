import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { showHoles } from '../../../src/iam';
import { type Access, AccessQueries, readPlan, type World } from '../../../src/review';
import type { PlanJson } from '../../../src/review/read/plan/plan-json';
import { checkRules } from '../../../src/review/rules/check/check-rules';
import { startMoto, type TestMoto } from '../../helpers/terraform/moto';
import { TerraformDirectory } from '../../helpers/terraform/terraform';
import { requireTool } from '../../helpers/tools';

jest.setTimeout(400_000);

const PROJECT = join(__dirname, '..', '..', 'fixtures', 'foreign-modules');

/** What the embedded AWS cannot apply is planned alone, before and after. */
const PLANNED_ONLY = ['database', 'warehouse'];
const MODULES = [
  ...['function', 'key', 'organization', 'parameter', 'secret', 'secret_map', 'service', 'workload'],
  ...PLANNED_ONLY,
];

/** How many answers about readers are not proven, also of what services make: numbers that only sink. */
const NOT_PROVEN = { first: 37, applied: 0 };

/** What is expected of a module: each finding of any rule, and each answer about what it declares. */
interface Expected {
  readonly findings: readonly string[];
  readonly readers: readonly string[];
}

requireTool('terraform', 'moto_server')('plans of modules that are shaped like public ones', () => {
  let moto: TestMoto;
  const worlds: Partial<Record<keyof typeof NOT_PROVEN, World>> = {};
  const { MOTO_IAM_LOAD_MANAGED_POLICIES: before } = process.env;

  beforeAll(async () => {
    process.env.MOTO_IAM_LOAD_MANAGED_POLICIES = 'true';
    moto = await startMoto();
    const terraform = await new TerraformDirectory(moto.env).useProject(PROJECT);
    const plan = async () => readPlan((await terraform.savedPlan()).json as PlanJson, { environment: 'prod' }).after;
    worlds.first = await plan();
    await terraform.terraform('apply', '-auto-approve', '-var=databases=false');
    worlds.applied = await plan();
  });
  afterAll(async () => {
    if (before === undefined) delete process.env.MOTO_IAM_LOAD_MANAGED_POLICIES;
    await moto.stop();
  });

  describe.each([
    ['before the apply', 'first'],
    ['after it', 'applied'],
  ] as const)('%s', (_, when) => {
    test.each(MODULES)('module %s has exactly the findings and the readers that are expected', (name) => {
      const world = worldOf(worlds[when]);
      const module = `module.${name}${PLANNED_ONLY.includes(name) ? '[0]' : ''}.`;
      expect({ findings: findingsIn(world, module), readers: readersOf(world, module) }).toEqual(
        expectedOf(name)[when],
      );
    });

    test('no more is NOT PROVEN than before, and everything is resolved', () => {
      const world = worldOf(worlds[when]);
      expect(answersOf(world).filter(({ answer }) => answer.verdict === 'not-proven')).toHaveLength(NOT_PROVEN[when]);
      expect(world.unresolved).toEqual([]);
    });
  });
});

function worldOf(world: World | undefined): World {
  if (world === undefined) throw new Error('the plan was not read');
  return world;
}

function expectedOf(module: string): Readonly<Record<keyof typeof NOT_PROVEN, Expected>> {
  return JSON.parse(readFileSync(join(PROJECT, 'expected', `${module}.json`), 'utf8'));
}

/** Every finding, of all rules, about what the module declares: all but its message, which names what the rule is about. */
function findingsIn(world: World, module: string): readonly string[] {
  return checkRules(world, () => undefined, '2026-11-22')
    .filter(({ finding }) => finding.subject.startsWith(`prod:${module}`))
    .map(({ finding }) => `${finding.severity} ${finding.rule} ${finding.subject.slice(`prod:${module}`.length)}`)
    .sort();
}

/** The answers about values that the module declares, and about principals that it declares. */
function readersOf(world: World, module: string): readonly string[] {
  return answersOf(world)
    .filter(({ subject, target }) => [subject.id, target.id].some((id) => id.startsWith(`prod:${module}`)))
    .map(
      ({ subject, target, answer }) => `${subject.label} ${showHoles(target.name)} ${target.region} ${answer.verdict}`,
    )
    .sort();
}

function answersOf(world: World): readonly Access[] {
  const queries = new AccessQueries(world);
  return [...queries.readers(), ...world.parameters.flatMap(({ id }) => queries.whoCanReadParameter(id))];
}
