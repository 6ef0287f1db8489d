import { event } from '../../helpers/trail/event';
import { reportOn } from '../../helpers/trail/trail';

jest.setTimeout(60_000);

const ROLE = 'arn:aws:iam::230000000001:role/orders-api';
const ADA = {
  userIdentity: {
    type: 'IAMUser',
    arn: 'arn:aws:iam::111111111111:user/ada',
    accessKeyId: 'AKIAADAADAADAADAADA1',
    accountId: '111111111111',
  },
};

/** A session that is given a key, by whoever has another. */
function assume(role: string, key: string, at: string, caller: Readonly<Record<string, unknown>>) {
  return event({
    at,
    name: 'AssumeRole',
    with: {
      eventSource: 'sts.amazonaws.com',
      requestParameters: { roleArn: role, roleSessionName: 's' },
      responseElements: { credentials: { accessKeyId: key } },
      ...caller,
    },
  });
}

function by(role: string, key: string, account = '230000000001') {
  const sessionIssuer = { arn: `arn:aws:iam::${account}:role/${role}` };
  return {
    userIdentity: {
      type: 'AssumedRole',
      arn: `arn:aws:sts::${account}:assumed-role/${role}/s`,
      accessKeyId: key,
      sessionContext: { sessionIssuer },
    },
  };
}

const DEPLOY = 'arn:aws:iam::222222222222:role/deploy';
const EVENTS = [
  event({ at: '2026-10-05T10:03:00Z', secret: 'prod/x', with: by('orders-api', 'ASIAORDERSORDERS0002') }),
  assume(DEPLOY, 'ASIADEPLOYDEPLOY0001', '2026-10-05T10:00:00Z', ADA),
  assume(ROLE, 'ASIAORDERSORDERS0002', '2026-10-05T10:01:00Z', by('deploy', 'ASIADEPLOYDEPLOY0001', '222222222222')),
  event({
    at: '2026-10-05T10:02:00Z',
    secret: 'prod/y',
    with: { ...by('orders-api', 'ASIAORDERSORDERS0002'), errorCode: 'AccessDenied' },
  }),
  event({ at: '2026-10-05T11:00:00Z', secret: 'prod/x', with: by('other', 'ASIAOTHEROTHEROTHER3') }),
];

async function timeline(subject: string, events: readonly object[] = EVENTS) {
  const { rows } = await reportOn('timeline', events, { subject });
  return (rows as readonly Record<string, string>[]).map(({ at = '', event: what, outcome, through }) => [
    at.slice(11, 16),
    what,
    outcome,
    through,
  ]);
}

const THROUGH = `arn:aws:iam::111111111111:user/ada > ${DEPLOY}`;

test('a secret: who did what to it, in order, with whoever is behind the roles', async () => {
  expect(await timeline('prod/x')).toEqual([
    ['10:03', 'secretsmanager:GetSecretValue', 'ok', THROUGH],
    ['11:00', 'secretsmanager:GetSecretValue', 'ok', ''],
  ]);
});

test('a principal: who assumed it and what it did, by ARN, session or name', async () => {
  const expected = [
    ['10:01', 'sts:AssumeRole', 'ok', 'arn:aws:iam::111111111111:user/ada'],
    ['10:02', 'secretsmanager:GetSecretValue', 'AccessDenied', THROUGH],
    ['10:03', 'secretsmanager:GetSecretValue', 'ok', THROUGH],
  ];
  for (const subject of [ROLE, 'arn:aws:sts::230000000001:assumed-role/orders-api/s', 'orders-api']) {
    expect(await timeline(subject)).toEqual(expected);
  }
});

test('an access key: what was done with it, and with every key that came from it, in whatever account', async () => {
  expect(await timeline('AKIAADAADAADAADAADA1')).toEqual([
    ['10:00', 'sts:AssumeRole', 'ok', ''],
    ['10:01', 'sts:AssumeRole', 'ok', 'arn:aws:iam::111111111111:user/ada'],
    ['10:02', 'secretsmanager:GetSecretValue', 'AccessDenied', THROUGH],
    ['10:03', 'secretsmanager:GetSecretValue', 'ok', THROUGH],
  ]);
});

test('the use of its key is in the timeline of a secret', async () => {
  const SecretARN = 'arn:aws:secretsmanager:eu-central-1:230000000001:secret:prod/x-a1B2c3';
  const decrypt = event({
    name: 'Decrypt',
    with: { eventSource: 'kms.amazonaws.com', requestParameters: { encryptionContext: { SecretARN } } },
  });
  expect(await timeline('prod/x', [decrypt])).toEqual([['10:00', 'kms:Decrypt', 'ok', '']]);
});

test('a circle of keys, which only a made-up trail has, ends', async () => {
  const events = [
    assume(ROLE, 'ASIAAAAAAAAAAAAAAAA1', '2026-10-05T10:00:00Z', by('orders-api', 'ASIABBBBBBBBBBBBBBB2')),
    assume(ROLE, 'ASIABBBBBBBBBBBBBBB2', '2026-10-05T10:01:00Z', by('orders-api', 'ASIAAAAAAAAAAAAAAAA1')),
  ];
  expect(await timeline('ASIAAAAAAAAAAAAAAAA1', events)).toHaveLength(2);
});

test('a name that the trail does not have, or has twice, is refused', async () => {
  await expect(timeline('nobody')).rejects.toThrow(
    "'nobody' must be a secret, a principal or an access key that the trail has: it has no event of it",
  );
  await expect(timeline('orders-api', [...EVENTS, event({ secret: 'orders-api' })])).rejects.toThrow(
    `'orders-api' must name one thing, but it names the principal ${ROLE}, the secret orders-api: give the ARN`,
  );
});
