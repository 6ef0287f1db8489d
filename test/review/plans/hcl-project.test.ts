import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AccessQuestions, accessChanges, readPlan, verdictText, type World, type Worlds } from '../../../src/review';
import type { PlanJson } from '../../../src/review/read/plan/plan-json';
import { startMoto, type TestMoto } from '../../helpers/moto';
import { TerraformDirectory } from '../../helpers/terraform';
import { requireTool } from '../../helpers/tools';

jest.setTimeout(240_000);

const PROJECT = join(__dirname, '..', '..', 'fixtures', 'hcl-project');

requireTool('terraform', 'moto_server')('a plan of a project in HCL', () => {
  let moto: TestMoto;
  let created: Worlds;
  let changed: Worlds;

  beforeAll(async () => {
    moto = await startMoto();
    const terraform = new TerraformDirectory(moto.env);
    await terraform.useProject(PROJECT);
    created = read((await terraform.plan()).json);
    await terraform.terraform('apply', 'plan.tfplan');
    const readers = JSON.stringify({ batch: ['orders/queue'], api: ['orders/db'], report: ['orders/db'] });
    changed = read((await terraform.plan(`-var=readers=${readers}`, '-var=auditors=1')).json);
  });
  afterAll(() => moto.stop());
  let n = 0;
  function read(json: unknown): Worlds {
    n += 1;
    writeFileSync(`/tmp/hcl${n}.json`, JSON.stringify(json, null, 1));
    return readPlan(json as PlanJson, { environment: 'prod' });
  }

  function readers(world: World | undefined): readonly string[] {
    if (world === undefined) return [];
    return new AccessQuestions(world)
      .readers()
      .map(({ subject, target, answer }) => `${subject.label} ${target.name} ${answer.verdict} ${verdictText(answer)}`.trim());
  }

  test('dump', () => {
    console.log(readers(created.after).join('\n'));
    console.log(readers(changed.before).join('\n'));
    console.log(readers(changed.after).join('\n'));
    console.log(accessChanges(changed).map(({ change, subject, target, after }) =>
      `${change} ${subject.label} ${target.name} ${verdictText(after)}`.trim()));
    console.log(created.after.unresolved, changed.after.unresolved);
    console.log(created.after.keys, created.after.secrets);
  });
});
