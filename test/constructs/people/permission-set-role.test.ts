import { PermissionSetRole } from '../../../src';
import { refusal } from '../../helpers/synth/refusal';

const PROPS = { permissionSet: 'SecretsReader', account: '111111111111', identityCenterRegion: 'eu-central-1' };
const made = (change: Partial<typeof PROPS>) => () => new PermissionSetRole({ ...PROPS, ...change });

test.each([
  ['eu-central-1', 'arn:aws:iam::111111111111:role/aws-reserved/sso.amazonaws.com/eu-central-1/'],
  ['us-west-2', 'arn:aws:iam::111111111111:role/aws-reserved/sso.amazonaws.com/us-west-2/'],
  ['us-east-1', 'arn:aws:iam::111111111111:role/aws-reserved/sso.amazonaws.com/'],
  ['us-gov-west-1', 'arn:aws-us-gov:iam::111111111111:role/aws-reserved/sso.amazonaws.com/us-gov-west-1/'],
])('of an Identity Center in %s, the role of a set has this path', (identityCenterRegion, path) => {
  expect(made({ identityCenterRegion })().roleArn.toString()).toBe(
    `${path}AWSReservedSSO_SecretsReader_????????????????`,
  );
});

test.each([
  [
    'set',
    { permissionSet: 'Secrets*' },
    "`permissionSet` must be 1 to 32 characters of A-Z a-z 0-9 _+=,.@-, got 'Secrets*'",
  ],
  [
    'account',
    { account: '1111' },
    "`accountId` must be 12 digits, got '1111': keep leading zeros and write it as a string",
  ],
  [
    'Region',
    { identityCenterRegion: 'Frankfurt' },
    "`region` must be an AWS Region, got 'Frankfurt': use its code, for example 'eu-central-1'",
  ],
])('throws for a malformed %s', (_, change, message) => {
  expect(refusal(made(change))).toBe(message);
});
