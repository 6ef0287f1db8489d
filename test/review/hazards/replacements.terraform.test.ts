import { type ResourceChange, readPlan, readSynthStacks, type SynthStack } from '../../../src/review';
import { derivedChanges } from '../../../src/review/hazards/derived-changes';
import type { PlanJson } from '../../../src/review/read/plan/plan-json';
import { trust } from '../../helpers/review/plan-styles';
import { startMoto, type TestMoto } from '../../helpers/terraform/moto';
import type { StackJson } from '../../helpers/terraform/stack-json';
import { TerraformDirectory } from '../../helpers/terraform/terraform';
import { requireTool } from '../../helpers/tools';

jest.setTimeout(120_000);

type Types = Readonly<Record<string, Readonly<Record<string, object>>>>;

const BASE: StackJson = {
  terraform: { required_providers: { aws: { source: 'aws', version: '>= 5.100.0, < 7.0.0' } } },
  provider: { aws: [{ region: 'eu-central-1', assume_role: [{ role_arn: 'arn:aws:iam::111111111111:role/deploy' }] }] },
  resource: {
    aws_kms_key: { key: { description: 'prod' } },
    aws_secretsmanager_secret: { db: { name: 'prod/db', kms_key_id: `\${aws_kms_key.key.arn}` } },
    aws_iam_role: { app: { name: 'app', assume_role_policy: trust() } },
  },
};

/** The project with attributes put over those of its key, secret and role. */
function changed(key: object, secret: object, role: object): StackJson {
  const types = (BASE as { readonly resource: Types }).resource;
  return {
    ...BASE,
    resource: {
      ...types,
      aws_kms_key: { key: { ...types.aws_kms_key?.key, ...key } },
      aws_secretsmanager_secret: { db: { ...types.aws_secretsmanager_secret?.db, ...secret } },
      aws_iam_role: { app: { ...types.aws_iam_role?.app, ...role } },
    },
  } as StackJson;
}

const CASES: ReadonlyArray<readonly [string, number, StackJson]> = [
  [
    'everything that forces it',
    3,
    changed(
      { customer_master_key_spec: 'RSA_2048', key_usage: 'SIGN_VERIFY', multi_region: true },
      { name: 'prod/other' },
      { name: 'other', path: '/team/' },
    ),
  ],
  [
    'a prefix in the place of a name',
    2,
    changed({}, { name: null, name_prefix: 'prod/' }, { name: null, name_prefix: 'app' }),
  ],
  [
    'nothing that forces it',
    0,
    changed(
      { multi_region: false, description: 'new', deletion_window_in_days: 7 },
      { description: 'new' },
      { path: '/' },
    ),
  ],
];

const worldOf = (configuration: StackJson) =>
  readSynthStacks([{ name: 'prod', configuration } as unknown as SynthStack], { accounts: { prod: '111111111111' } });
const TYPES = ['aws_kms_key', 'aws_secretsmanager_secret', 'aws_iam_role'];
const replaced = (changes: readonly ResourceChange[]) =>
  changes
    .filter(({ type, action }) => TYPES.includes(type) && action === 'replace')
    .map(({ origin, replacedFor }) => [origin.address, [...replacedFor].sort()])
    .sort();

requireTool('terraform', 'moto_server')('what two syntheses say is replaced', () => {
  let moto: TestMoto;
  let terraform: TerraformDirectory;

  beforeAll(async () => {
    moto = await startMoto();
    terraform = new TerraformDirectory(moto.env);
    await terraform.use(BASE);
    await terraform.apply();
  });
  afterAll(() => moto.stop());

  test.each(CASES)('is what Terraform plans, for %s', async (_, count, project) => {
    await terraform.use(project);
    const planned = readPlan((await terraform.savedPlan()).json as PlanJson, { environment: 'prod' });
    const derived = derivedChanges({ before: worldOf(BASE), after: worldOf(project), changes: [] });
    expect(replaced(derived)).toEqual(replaced(planned.changes));
    expect(replaced(derived)).toHaveLength(count);
  });
});
