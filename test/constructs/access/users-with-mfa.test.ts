import { RoleTrust } from '../../../src';
import { AccountId } from '../../../src/model/account-id';
import { refusal } from '../../helpers/synth/refusal';

const ALICE = 'arn:aws:iam::111111111111:user/alice';
const PROPS = { userArns: [ALICE], mfaAgeSeconds: 900 };
const refused = (props: Partial<typeof PROPS>) => refusal(() => RoleTrust.usersWithMfa({ ...PROPS, ...props }));

test('the trust names users, a second factor and its age', () => {
  const trust = RoleTrust.usersWithMfa(PROPS);
  expect(JSON.parse(trust.render(AccountId.of('111111111111'), 'aws'))).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'AssumedByUsersWithMfa',
        Effect: 'Allow',
        Principal: { AWS: ALICE },
        Action: 'sts:AssumeRole',
        Condition: {
          Bool: { 'aws:MultiFactorAuthPresent': 'true' },
          NumericLessThan: { 'aws:MultiFactorAuthAge': '900' },
        },
      },
    ],
  });
  expect(trust.needsInstanceProfile).toBe(false);
});

test('throws without users', () => {
  expect(refused({ userArns: [] })).toBe('`userArns` must name at least one user');
});

test.each([
  'arn:aws:iam::111111111111:role/deploy',
  'arn:aws:iam::111111111111:root',
  'arn:aws:iam::111111111111:user/*',
  'arn:aws:sts::111111111111:assumed-role/deploy/alice',
])('throws for the user %s', (arn) => {
  expect(refused({ userArns: [ALICE, arn] })).toBe(
    `\`principal\` must be arn:<partition>:iam::<account>:user/<name>, got '${arn}'`,
  );
});

test.each([59, 3601, 90.5, Number.NaN])('throws for a second factor of %p seconds', (mfaAgeSeconds) => {
  expect(refused({ mfaAgeSeconds })).toBe(`\`mfaAgeSeconds\` must be 60 to 3600, got ${mfaAgeSeconds}`);
});
