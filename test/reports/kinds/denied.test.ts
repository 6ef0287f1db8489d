import { event } from '../../helpers/trail/event';
import { reportOn } from '../../helpers/trail/trail';

// The engine starts for each of them.
jest.setTimeout(60_000);

const denied = (errorMessage: string) => ({ errorCode: 'AccessDenied', errorMessage });
const NO_POLICY =
  'User: arn:aws:sts::230000000001:assumed-role/orders-api/session is not authorized to perform: secretsmanager:GetSecretValue on resource: prod/orders/database because no identity-based policy allows the secretsmanager:GetSecretValue action';

test('refused calls are told with the kind of policy that refused, and nothing else of the message', async () => {
  const { rows } = await reportOn('denied', [
    event({ secret: 'prod/orders/database', with: denied(NO_POLICY) }),
    event({ secret: 'prod/orders/database', with: denied(NO_POLICY), at: '2026-10-06T10:00:00Z' }),
    event({
      secret: 'prod/orders/database',
      role: 'billing',
      with: denied('… with an explicit deny in a resource-based policy'),
    }),
  ]);
  expect(rows).toMatchObject([
    {
      principal: 'arn:aws:iam::230000000001:role/orders-api',
      event: 'GetSecretValue',
      secret: 'prod/orders/database',
      why: 'because no identity-based policy allows',
      attempts: 2,
      first: '2026-10-05T10:00:00Z',
      last: '2026-10-06T10:00:00Z',
    },
    { why: 'with an explicit deny in a resource-based policy', attempts: 1 },
  ]);
  expect(JSON.stringify(rows)).not.toContain('is not authorized');
});

test('what only the endpoint refused is there, what succeeded or failed otherwise is not', async () => {
  const { rows } = await reportOn('denied', [
    event({ secret: 'a', with: { errorCode: 'VpceAccessDenied', eventCategory: 'NetworkActivity' } }),
    event({ secret: 'a' }),
    event({ secret: 'a', with: { errorCode: 'ResourceNotFoundException' } }),
  ]);
  expect(rows).toMatchObject([{ why: 'VpceAccessDenied', attempts: 1 }]);
});

test('a batch that is refused as a whole names no secret', async () => {
  const { rows } = await reportOn('denied', [event({ name: 'BatchGetSecretValue', with: denied(NO_POLICY) })]);
  expect(rows).toMatchObject([{ event: 'BatchGetSecretValue', secret: '', attempts: 1 }]);
});
