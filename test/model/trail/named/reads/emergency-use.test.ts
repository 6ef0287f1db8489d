import { emergencyUse } from '../../../../../src/model/trail/named/reads/emergency-use';
import { ask, daysAgo } from '../../../../helpers/trail/ask';
import { ACCOUNT, assumed, call, read } from '../../../../helpers/trail/named/calls';

jest.setTimeout(60_000);

const scope = { table: 'cloudtrail', from: { daysAgo: 30 } };
const arn = (role: string) => `arn:aws:iam::${ACCOUNT}:role/${role}`;

test('what roles for emergencies do, and who assumes them, is told: of all services, and of no other role', async () => {
  const events = [
    read({ role: 'emergency/break_glass-1', at: daysAgo(1) }),
    call('ListBuckets', { role: 'emergency/break_glass-2', at: daysAgo(2), with: { eventSource: 's3.amazonaws.com' } }),
    assumed(arn('emergency/break_glass-1'), 'ASIANEW', { role: 'sso', at: daysAgo(3) }),
    read({ role: 'emergency/breakXglass-1' }),
    read({ role: 'orders-api' }),
    assumed(arn('orders-api'), 'ASIANEW'),
  ];
  const { rows } = await ask(emergencyUse(['emergency/break_glass-?']).query(scope), events);
  expect(rows).toMatchObject([
    { event: 'GetSecretValue', principal: arn('emergency/break_glass-1') },
    { event: 'ListBuckets', principal: arn('emergency/break_glass-2') },
    { event: 'AssumeRole', principal: arn('sso'), outcome: 'ok' },
  ]);
  expect(rows).toHaveLength(3);
});
