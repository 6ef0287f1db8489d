import { judgeTwin } from '../../../src/live/gate/judge-twin';
import type { TwinEvidence } from '../../../src/live/gate/twin-evidence';
import type { SecretState } from '../../../src/live/versions/secret-state';
import { FUNCTION, state, version } from '../versions/states';

const GATED = { secret: 'prod/orders/db', twin: 'staging/orders/db', version: '0123456789ab' };
const DEPLOYED = new Date('2026-05-10T03:00:00.900Z');

function twin(overrides: Partial<SecretState> = {}): SecretState {
  return state({
    name: 'staging/orders/db',
    tags: { RotationFunctionVersion: '0123456789ab' },
    lastRotated: new Date('2026-05-11T03:00:00Z'),
    ...overrides,
  });
}

const proven: TwinEvidence = {
  twin: twin(),
  rotationFunction: { arn: FUNCTION, modified: DEPLOYED, version: '0123456789ab' },
};
const ROTATE = 'rotate it with aws secretsmanager rotate-secret --secret-id staging/orders/db';

test('accepts a twin that has rotated with the same function since it was deployed', () => {
  expect(judgeTwin(GATED, proven)).toEqual([]);
});

test('accepts a rotation in the second in which the function was deployed', () => {
  const lastRotated = new Date('2026-05-10T03:00:00Z');
  expect(judgeTwin(GATED, { ...proven, twin: twin({ lastRotated }) })).toEqual([]);
});

test('goes by the tag of the twin where the function has none, as those of AWS', () => {
  const tags = { RotationFunctionVersion: '1.1.671' };
  const evidence = { twin: twin({ tags }), rotationFunction: { arn: FUNCTION, modified: DEPLOYED } };
  expect(judgeTwin({ ...GATED, version: '1.1.671' }, evidence)).toEqual([]);
  expect(judgeTwin(GATED, evidence)).toEqual([
    "'staging/orders/db' must rotate with function version 0123456789ab, got 1.1.671: deploy the same code to staging",
  ]);
});

test.each<[string, TwinEvidence, string]>([
  [
    'does not exist',
    {},
    "'RotationTwin' must name a secret that exists, but there is no 'staging/orders/db': deploy staging first, or check --role and --region",
  ],
  [
    'has no function',
    { twin: twin() },
    "'staging/orders/db' must be rotated by a function, but its rotation is not set up: deploy staging first",
  ],
  [
    'is not rotated any more',
    { ...proven, twin: twin({ rotationEnabled: false }) },
    "'staging/orders/db' must be rotated by a function, but its rotation is not set up: deploy staging first",
  ],
  [
    'was not tagged with the version of its function',
    { ...proven, twin: twin({ tags: {} }) },
    "'staging/orders/db' must rotate with function version 0123456789ab, got none on the secret, on its function 0123456789ab: deploy the same code to staging",
  ],
  [
    'has AWSPENDING left over',
    { ...proven, twin: twin({ versions: [version('v3', ['AWSPENDING']), version('v2', ['AWSCURRENT'])] }) },
    "'AWSPENDING' of 'staging/orders/db' must not be left over, got version v3, so its rotation is under way or has failed; until it ends AWS refuses to rotate and to change the schedule (\"A previous rotation isn't complete\"): fix what the function's log says and wait, since Secrets Manager tries again, or give that version up with aws secretsmanager update-secret-version-stage --secret-id staging/orders/db --version-stage AWSPENDING --remove-from-version-id v3",
  ],
  [
    'was rolled back',
    { ...proven, twin: twin({ versions: [version('v2', ['AWSPREVIOUS'], 2), version('v1', ['AWSCURRENT'], 1)] }) },
    `'staging/orders/db' must not have been rolled back, but its AWSCURRENT is older than its AWSPREVIOUS: ${ROTATE}`,
  ],
  [
    'rotated before its function was deployed',
    { ...proven, twin: twin({ lastRotated: new Date('2026-05-10T02:59:59Z') }) },
    `'staging/orders/db' must have rotated since its function was deployed (2026-05-10T03:00:00.900Z), last 2026-05-10T02:59:59.000Z: ${ROTATE}`,
  ],
  [
    'has a function without a date',
    { ...proven, rotationFunction: { arn: FUNCTION, modified: new Date(Number.NaN) } },
    `'staging/orders/db' must have rotated since its function was deployed (an unknown time), last 2026-05-11T03:00:00.000Z: ${ROTATE}`,
  ],
])('refuses when the twin %s', (_, evidence, reason) => {
  expect(judgeTwin(GATED, evidence)).toEqual([reason]);
});

test('refuses when the twin has never rotated', () => {
  const { lastRotated: _, ...never } = twin();
  expect(judgeTwin(GATED, { ...proven, twin: never })).toEqual([
    `'staging/orders/db' must have rotated, but it never has: ${ROTATE}`,
  ]);
});

test.each(['latest', ''])('refuses the version %j, which names no code', (named) => {
  expect(
    judgeTwin({ ...GATED, version: named }, { ...proven, twin: twin({ tags: { RotationFunctionVersion: named } }) }),
  ).toEqual([
    `'RotationFunctionVersion' of 'prod/orders/db' must be a version that can be compared, got '${named}': name one, as 'semanticVersion' of an AWS template does`,
  ]);
});
