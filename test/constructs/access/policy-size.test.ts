import { Secret } from '../../../src';
import { Organization, SECRET } from '../../helpers/synth/organization';
import { resources, type StackJson, synth } from '../../helpers/synth/synth';

const REGIONS = ['eu-central-1', 'eu-west-1', 'eu-north-1', 'us-east-1'];
const account = { replicaRegions: REGIONS.slice(1), organizationId: 'o-a1b2c3d4e5' };
const SIXTY = Array.from({ length: 60 }, (_, index) => index + 1);
const longest = (stack: StackJson, type: string) =>
  Math.max(...Object.values(resources(stack, type)).map(({ policy }) => String(policy).length));

test('sixty readers in four Regions fit into the policy of a secret', () => {
  const stack = synth((app) => {
    const readOnlyThrough = REGIONS.flatMap((_, index) => [`vpc-0a1b2c3d${index}`, `vpc-0a1b2c3e${index}`]);
    const organization = new Organization(app, { account, readOnlyThrough });
    for (const index of SIXTY) {
      organization.secret.grants.read(organization.role(`production/orders-service-api-reader-${index}`));
    }
  })('security');
  expect(longest(stack, 'aws_secretsmanager_secret_policy')).toBeLessThanOrEqual(20_480);
});

test('sixty secrets, each with a reader and a rotator of its own, fit into the policy of a key', () => {
  const stack = synth((app) => {
    const organization = new Organization(app, { account });
    const { security, key } = organization;
    for (const index of SIXTY) {
      const name = `prod/orders-service/database-login-${index}` as const;
      const { grants } = new Secret(security, `Secret${index}`, { ...SECRET, name, key });
      grants.read(organization.role(`orders-service-api-reader-${index}`));
      grants.rotate(organization.role(`rotate-prod-orders-service-database-login-${index}`));
    }
  })('security');
  expect(Object.keys(resources(stack, 'aws_kms_key'))).toHaveLength(4);
  expect(longest(stack, 'aws_kms_key')).toBeLessThanOrEqual(32_768);
});
