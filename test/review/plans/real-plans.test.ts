import { accessChanges, readPlan, verdictText, type Worlds } from '../../../src/review';
import type { PlanJson } from '../../../src/review/read/plan/plan-json';
import { startMoto, type TestMoto } from '../../helpers/moto';
import { CANARIES, plannedProject, STYLES } from '../../helpers/plan-styles';
import { TerraformDirectory } from '../../helpers/terraform';
import { requireTool } from '../../helpers/tools';

jest.setTimeout(240_000);

// Each style takes a deployment and five plans: `PLAN_STYLES=all` runs every one.
const styles = process.env.PLAN_STYLES === 'all' ? STYLES : STYLES.slice(0, 1);

/** Each change of reading in words: what, who, which secret, and how it is after. */
function shown(worlds: Worlds): readonly string[] {
  return accessChanges(worlds)
    .filter(({ capability }) => capability === 'read')
    .map(({ change, subject, target, after }) =>
      `${change} ${subject.label} ${target.name} ${verdictText(after)}`.trim(),
    );
}

requireTool('terraform', 'moto_server')('the access difference of a real plan', () => {
  let moto: TestMoto;

  beforeAll(async () => {
    moto = await startMoto();
  });
  afterAll(() => moto.stop());

  async function planned(terraform: TerraformDirectory): Promise<Worlds> {
    const { json } = await terraform.plan();
    const worlds = readPlan(json as PlanJson, { environment: 'prod' });
    const plan = JSON.stringify(json);
    for (const canary of CANARIES) {
      expect(plan).toContain(canary);
      expect(JSON.stringify(worlds)).not.toContain(canary);
    }
    expect(worlds.after.unresolved).toEqual([]);
    return worlds;
  }

  test.each(styles)('with policies by %s', async (style) => {
    await moto.reset();
    const isLiteral = style === 'literal';
    const terraform = new TerraformDirectory(moto.env);
    const plan = async (project: Parameters<typeof plannedProject>[1]) => {
      await terraform.use(plannedProject(style, project));
      return planned(terraform);
    };

    const created = await plan({});
    expect(shown(created)).toEqual(['gained role/app prod/db', 'gained account 111111111111 prod/db']);
    expect(created.before?.secrets).toEqual([]);
    expect(created.changes.map(({ action }) => action)).toEqual(Array(7).fill('create'));

    await terraform.apply();
    expect(shown(await plan({}))).toEqual([]);

    expect(shown(await plan({ endpoint: 'vpce-1' }))).toEqual(['narrowed role/app prod/db aws:SourceVpce = vpce-1']);

    const replaced = await plan({ secret: 'prod/db2' });
    expect(shown(replaced)).toEqual([
      'lost role/app prod/db no policy of the principal allows it',
      'lost account 111111111111 prod/db no policy of the principal allows it',
      ...(isLiteral ? [] : ['gained role/app prod/db2']),
      'gained account 111111111111 prod/db2',
    ]);
    expect(replaced.changes.find(({ type }) => type === 'aws_secretsmanager_secret')).toMatchObject({
      action: 'replace',
      reason: 'replace_because_cannot_update',
      replacedFor: ['name'],
    });

    expect(shown(await plan({ hasPolicy: false }))).toEqual([
      'lost role/app prod/db no policy of the principal allows it',
    ]);
  });
});
