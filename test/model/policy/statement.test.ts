import fc from 'fast-check';
import { AccountId } from '../../../src/model/account-id';
import { Conditions } from '../../../src/model/policy/conditions';
import { Principal } from '../../../src/model/policy/principal';
import { PolicyStatement, type StatementProps } from '../../../src/model/policy/statement';

const account = (id: string) => Principal.account('aws', AccountId.of(id));
const actions = ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'];
const resources = ['b', 'a'];
const props: StatementProps = {
  sid: 'Read',
  principals: [Principal.service('lambda.amazonaws.com'), account('222222222222'), account('111111111111')],
  actions,
  resources,
  conditions: [Conditions.organization('o-a1b2c3d4e5')],
};

test('a statement has sorted lists without repetition', () => {
  expect(JSON.stringify(PolicyStatement.allow(props))).toBe(
    '{"Sid":"Read","Effect":"Allow",' +
      '"Principal":{"AWS":["arn:aws:iam::111111111111:root","arn:aws:iam::222222222222:root"],"Service":"lambda.amazonaws.com"},' +
      '"Action":["secretsmanager:DescribeSecret","secretsmanager:GetSecretValue"],' +
      '"Resource":["a","b"],' +
      '"Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}}',
  );
});

test('a statement of an identity policy has no principal, and of a trust policy no resource', () => {
  const statement = PolicyStatement.deny({ sid: 'Stop', actions: ['sts:AssumeRole'] });
  expect(statement.effect).toBe('Deny');
  expect(statement.toJSON()).toEqual({ Sid: 'Stop', Effect: 'Deny', Action: 'sts:AssumeRole' });
});

test('a Deny may speak of everybody', () => {
  const statement = PolicyStatement.deny({ ...props, principals: [Principal.everybody()] });
  expect(statement.toJSON().Principal).toBe('*');
});

test('throws for an Allow of everybody', () => {
  const principals = [account('111111111111'), Principal.everybody()];
  expect(() => PolicyStatement.allow({ ...props, principals })).toThrow(
    new Error("`principals` of statement 'Read' must not allow everybody: name accounts or services"),
  );
});

test('a Deny may speak of all actions but some', () => {
  const statement = PolicyStatement.deny({
    sid: 'Region',
    actions: { allExcept: ['sts:GetCallerIdentity', 'iam:GetRole'] },
  });
  expect(statement.toJSON()).toEqual({
    Sid: 'Region',
    Effect: 'Deny',
    NotAction: ['iam:GetRole', 'sts:GetCallerIdentity'],
  });
});

test('throws for an Allow of all actions but some, and for a Deny of all actions', () => {
  expect(() => PolicyStatement.allow({ ...props, actions: { allExcept: ['iam:GetRole'] } })).toThrow(
    new Error("`actions` of statement 'Read' must not allow all but some: name each action"),
  );
  expect(() => PolicyStatement.deny({ ...props, actions: { allExcept: [] } })).toThrow(
    new Error("`actions` of statement 'Read' must not be empty"),
  );
});

test('a Deny may speak of all resources but some', () => {
  const statement = PolicyStatement.deny({
    sid: 'Delete',
    actions: ['s3:DeleteObject'],
    resources: { allExcept: ['b', 'a'] },
  });
  expect(statement.toJSON()).toEqual({
    Sid: 'Delete',
    Effect: 'Deny',
    Action: 's3:DeleteObject',
    NotResource: ['a', 'b'],
  });
});

test('throws for an Allow of all resources but some, and for a Deny of all but none', () => {
  expect(() => PolicyStatement.allow({ ...props, resources: { allExcept: ['a'] } })).toThrow(
    new Error("`resources` of statement 'Read' must not allow all but some: name each resource"),
  );
  expect(() => PolicyStatement.deny({ ...props, resources: { allExcept: [] } })).toThrow(
    new Error("`resources` of statement 'Read' must not be empty"),
  );
});

test('the order of principals, actions and resources does not change the bytes of a statement', () => {
  const expected = JSON.stringify(PolicyStatement.allow(props));
  const shuffled = <T>(list: readonly T[] = []) => fc.shuffledSubarray([...list], { minLength: list.length });
  const lists = fc.tuple(shuffled(props.principals), shuffled(actions), shuffled(resources));
  fc.assert(
    fc.property(lists, ([principals, shuffledActions, shuffledResources]) => {
      expect(
        JSON.stringify(
          PolicyStatement.allow({ ...props, principals, actions: shuffledActions, resources: shuffledResources }),
        ),
      ).toBe(expected);
    }),
  );
});

test.each(['', 'Read-1', 'Read secret', 'x'.repeat(65)])('throws for the Sid %p', (sid) => {
  expect(() => PolicyStatement.deny({ ...props, sid })).toThrow(
    new Error(`\`sid\` must be 1 to 64 letters and digits, got '${sid}'`),
  );
});

test.each(['actions', 'resources', 'principals'])('throws for empty %s', (list) => {
  expect(() => PolicyStatement.allow({ ...props, [list]: [] })).toThrow(
    new Error(`\`${list}\` of statement 'Read' must not be empty`),
  );
});

test.each(['GetSecretValue', '*', 'secretsmanager:', 'secretsmanager:Get Secret'])(
  'throws for the action %p',
  (action) => {
    expect(() => PolicyStatement.allow({ ...props, actions: [action] })).toThrow(
      new Error(`\`actions\` of statement 'Read' must be <service>:<action>, got '${action}'`),
    );
  },
);

test.each([undefined, { reason: ' ' }, {} as never])(
  'throws for a wildcard in an action with the reason %j',
  (wildcardActions) => {
    expect(() => PolicyStatement.allow({ ...props, actions: ['secretsmanager:Get*'], wildcardActions })).toThrow(
      new Error(
        "`actions` of statement 'Read' must not contain a wildcard, got 'secretsmanager:Get*': name each action, or set `wildcardActions` with a reason",
      ),
    );
  },
);

test('a wildcard in an action is accepted for a stated reason, which stays out of the policy', () => {
  const wildcardActions = { reason: 'auditors list everything' };
  const statement = PolicyStatement.allow({ ...props, actions: ['secretsmanager:List*'], wildcardActions });
  expect(statement.toJSON().Action).toBe('secretsmanager:List*');
  expect(JSON.stringify(statement)).not.toContain('auditors');
});
