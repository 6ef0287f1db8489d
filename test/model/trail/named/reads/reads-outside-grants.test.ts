import { readsOutsideGrants } from '../../../../../src/model/trail/named/reads/reads-outside-grants';
import { ask } from '../../../../helpers/trail/ask';
import { ACCOUNT, API, arn, DENIED, ORDERS, read, SHOP } from '../../../../helpers/trail/named/calls';

jest.setTimeout(60_000);

const scope = { table: 'cloudtrail', from: { daysAgo: 30 } };
const grants = [{ secret: ORDERS, account: ACCOUNT, principals: [API, "it's"] }];

test('reads by whom nothing is granted are told, whatever else is granted to them', async () => {
  const events = [
    read(),
    read({ secret: arn(ORDERS) }),
    read({ secret: SHOP }),
    read({ role: 'other' }),
    read({ secret: arn(ORDERS, '210000000001') }),
    read({ role: 'denied', with: DENIED }),
  ];
  const { rows } = await ask(readsOutsideGrants(grants).query(scope), events);
  expect(rows).toMatchObject([
    { secret: ORDERS, account: '210000000001', principal: API },
    { secret: ORDERS, account: ACCOUNT, principal: `arn:aws:iam::${ACCOUNT}:role/other`, reads: 1 },
    { secret: SHOP, principal: API },
  ]);
  expect(rows).toHaveLength(3);
});

test('where nothing is granted, every read is told', async () => {
  const { rows } = await ask(readsOutsideGrants([]).query(scope), [read()]);
  expect(rows).toMatchObject([{ secret: ORDERS, principal: API }]);
});
