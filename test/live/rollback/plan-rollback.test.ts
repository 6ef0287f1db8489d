import { planRollback } from '../../../src/live/rollback/plan-rollback';
import type { SecretState } from '../../../src/live/versions/secret-state';
import { FUNCTION, state, version, withoutFunction } from '../versions/states';

test('goes from AWSCURRENT to AWSPREVIOUS, tested by the function', () => {
  const { from, to, test: tested, moved } = planRollback(state(), {});
  expect([from.id, to.id, tested, moved]).toEqual(['v2', 'v1', { kind: 'function', functionArn: FUNCTION }, false]);
});

test('takes the mark on the current version for an interrupted run that has moved it', () => {
  const versions = [version('v2', ['AWSPREVIOUS']), version('v1', ['AWSCURRENT', 'cdktf-aws-secrets-rollback'])];
  const { from, to, moved } = planRollback(state({ versions }), {});
  expect([from.id, to.id, moved]).toEqual(['v2', 'v1', true]);
});

test('takes AWSPENDING on the previous version for the trace of an interrupted run', () => {
  const versions = [version('v2', ['AWSCURRENT']), version('v1', ['AWSPREVIOUS', 'AWSPENDING'])];
  expect(planRollback(state({ versions }), {})).toMatchObject({ moved: false, to: { id: 'v1' } });
});

test('takes a secret without function untested when a reason is given', () => {
  expect(planRollback(withoutFunction(), { untestedReason: 'tried by hand' }).test).toEqual({
    kind: 'none',
    reason: 'tried by hand',
  });
});

test.each<[string, SecretState, string]>([
  [
    'without a previous version',
    state({ versions: [version('v2', ['AWSCURRENT'])] }),
    "'AWSPREVIOUS' of 'prod/orders/db' must be on a version, but it is on none: there is nothing to go back to",
  ],
  [
    'without a current version',
    state({ versions: [version('v2', ['AWSPENDING'])] }),
    "'AWSCURRENT' of 'prod/orders/db' must be on a version, but it is on none: there is nothing to go back to",
  ],
  [
    'of which a rotation is under way',
    state({ versions: [version('v3', ['AWSPENDING']), version('v2', ['AWSCURRENT']), version('v1', ['AWSPREVIOUS'])] }),
    "'AWSPENDING' of 'prod/orders/db' must not be on a version of a rotation under way, got v3; until it ends AWS refuses to rotate and to change the schedule (\"A previous rotation isn't complete\"): fix what the function's log says and wait, since Secrets Manager tries again, or give that version up with aws secretsmanager update-secret-version-stage --secret-id prod/orders/db --version-stage AWSPENDING --remove-from-version-id v3",
  ],
  [
    'that rotates itself',
    state({
      versions: [version('v2', ['AWSCURRENT']), version('v1', ['AWSPREVIOUS']), version('c', ['ROTATION_CLAIM'])],
    }),
    "'prod/orders/db' must keep its previous credential when it rotates, but it rotates itself (label ROTATION_CLAIM), which ends that credential: rotate it again, or issue a credential by hand and store it",
  ],
  [
    'without a function',
    withoutFunction(),
    "'AWSPREVIOUS' of 'prod/orders/db' must be tested before it becomes current, but it has no rotation function: test it yourself and give --untested --reason <text>",
  ],
  [
    'whose rotation is off',
    state({ rotationEnabled: false }),
    "'AWSPREVIOUS' of 'prod/orders/db' must be tested before it becomes current, but its rotation is turned off: test it yourself and give --untested --reason <text>",
  ],
  [
    'that is deleted',
    state({ deleted: true }),
    "'prod/orders/db' must not be deleted: restore it with aws secretsmanager restore-secret",
  ],
  [
    'of a service',
    state({ owningService: 'rds' }),
    "'prod/orders/db' must not be owned by a service, got rds: change it through that service",
  ],
  [
    'that is a replica',
    state({ primaryRegion: 'eu-central-1' }),
    "'prod/orders/db' must be the primary secret, got the replica in eu-west-1: use --region eu-central-1",
  ],
])('throws for a secret %s', (_, secret, message) => {
  expect(() => planRollback(secret, {})).toThrow(expect.objectContaining({ message, name: 'LiveError' }));
});

test('has the function test the previous version where it can, whatever the reason not to', () => {
  expect(planRollback(state(), { untestedReason: 'in a hurry' }).test).toEqual({
    kind: 'function',
    functionArn: FUNCTION,
  });
});
