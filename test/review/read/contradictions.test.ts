import { join } from 'node:path';
import { ReadError } from '../../../src/review';
import type { PlanJson } from '../../../src/review/read/plan/plan-json';
import { type Input, readInput } from '../../../src/review/read/read-input';
import { type PlannedResource, planJson } from '../../helpers/review/plan-json';
import { project } from '../../helpers/review/review-project';
import { ACCOUNT } from '../../helpers/review/world-builder';

const MANAGEMENT = '999999999999';
const there = (address: string, after: object): PlannedResource => ({ address, after });
const organization = (parts: object = {}) =>
  there('aws_organizations_organization.this', {
    ...{ id: 'o-a1b2c3d4e5', master_account_id: MANAGEMENT, roots: [{ id: 'r-ab12' }] },
    ...parts,
  });
const FILE = {
  id: 'o-a1b2c3d4e5',
  managementAccount: MANAGEMENT,
  root: { id: 'r-ab12', units: [{ id: 'ou-ab12-prod0000', accounts: [{ id: ACCOUNT }] }] },
};

/** Reads plans beside an organization file; the names of the files stand for their paths. */
function read(plans: Readonly<Record<string, PlanJson>>, file?: object, input: Input = {}): () => unknown {
  const cwd = project({ ...plans, ...(file && { 'org.json': file }) });
  const given = Object.keys(plans).map((name) => ({ environment: 'prod', file: join(cwd, name) }));
  return () => {
    try {
      return readInput({ plans: given, ...(file && { organization: join(cwd, 'org.json') }), ...input });
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      throw new ReadError(error.message.replaceAll(`${cwd}/`, ''));
    }
  };
}

const OTHER = "'org.json' must describe the organization of the stacks, but has";
const CORRECT = 'give the file of this organization, or correct it';

describe('an organization file is refused', () => {
  test.each([
    [
      'another root',
      { ...FILE, root: { id: 'r-zz99' } },
      `${OTHER} root 'r-zz99', and prod/plan:aws_organizations_organization.this 'r-ab12': ${CORRECT}`,
    ],
    [
      'another id',
      { ...FILE, id: 'o-zzzzzzzzzz' },
      `${OTHER} id 'o-zzzzzzzzzz', and prod/plan:aws_organizations_organization.this 'o-a1b2c3d4e5': ${CORRECT}`,
    ],
    [
      'another management account',
      { ...FILE, managementAccount: ACCOUNT },
      `${OTHER} managementAccount '${ACCOUNT}', and prod/plan:aws_organizations_organization.this '${MANAGEMENT}': ${CORRECT}`,
    ],
  ])('when it has %s than the plan', (_, file, message) => {
    expect(read({ 'plan.json': planJson([organization()]) }, file)).toThrow(new ReadError(message));
  });

  test('when it has another root than the one to which a policy is attached', () => {
    const attachment = there('aws_organizations_policy_attachment.deny', {
      policy_id: 'p-12345678',
      target_id: 'r-zz99',
    });
    expect(read({ 'plan.json': planJson([attachment]) }, FILE)).toThrow(
      new ReadError(
        `${OTHER} root 'r-ab12', and prod/plan:aws_organizations_policy_attachment.deny 'r-zz99': ${CORRECT}`,
      ),
    );
  });

  test('when it has an account in another unit than it is in', () => {
    const account = there('aws_organizations_account.app', { id: ACCOUNT, name: 'app', parent_id: 'ou-ab12-test0000' });
    expect(read({ 'plan.json': planJson([account]) }, FILE)).toThrow(
      new ReadError(
        `${OTHER} account ${ACCOUNT} in 'ou-ab12-prod0000', and prod/plan:aws_organizations_account.app 'ou-ab12-test0000': ${CORRECT}`,
      ),
    );
  });

  test.each([
    ['account', { id: ACCOUNT }, 'accounts', ACCOUNT],
    ['unit', { id: 'ou-ab12-same0000' }, 'units', 'ou-ab12-same0000'],
  ])('when it has one %s in two units', (kind, node, list, id) => {
    const unit = (name: string) => ({ id: `ou-ab12-${name}0000`, [list]: [node] });
    const file = { ...FILE, root: { id: 'r-ab12', units: [unit('prod'), unit('test')] } };
    expect(read({}, file, { synth: [] })).toThrow(
      new ReadError(
        `'org.json' must place ${kind} ${id} once, but has it in ou-ab12-prod0000 and ou-ab12-test0000: remove one of the two`,
      ),
    );
  });
});

test('an organization file is read when it says the same, or what the plan does not know, or moves', () => {
  const made = { ...organization({ id: undefined, roots: undefined }), before: null, actions: ['create'] };
  const account = there('aws_organizations_account.app', { id: ACCOUNT, name: 'app', parent_id: 'ou-ab12-test0000' });
  const before = { ...(account.after as object), parent_id: 'ou-ab12-prod0000' };
  for (const resource of [
    organization(),
    { ...made, unknown: { id: true, roots: true } },
    { ...account, actions: ['update'], before },
  ]) {
    expect(read({ 'plan.json': planJson([resource]) }, FILE)).not.toThrow();
  }
});

describe('a second plan of one stack', () => {
  const secret = (name: string) => there('aws_secretsmanager_secret.db', { name });

  test('is refused, whatever its file is called', () => {
    const plan = planJson([secret('prod/db')]);
    expect(read({ 'a.json': plan, 'b.json': plan })).toThrow(
      new ReadError(
        "'b.json' must not be a second plan of what 'a.json' plans, in environment 'prod': give one of the two",
      ),
    );
  });

  test('is none when it makes other things, as in another workspace', () => {
    const plan = (name: string) => ({ ...planJson([secret(name)]), configuration: planJson([]).configuration });
    expect(read({ 'a.json': plan('a'), 'b.json': plan('b') })).not.toThrow();
    expect(read({ 'a.json': plan('a'), 'b.json': plan('a') })).toThrow(ReadError);
  });

  test('is none when it has other variables, or another configuration', () => {
    const plan = (name: string) => planJson([secret(name)], { variables: { name: { value: name } } });
    expect(read({ 'a.json': plan('a'), 'b.json': plan('b') })).not.toThrow();
    expect(read({ 'a.json': planJson([secret('a')]), 'b.json': planJson([]) })).not.toThrow();
  });
});
