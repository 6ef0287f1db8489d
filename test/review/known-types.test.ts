import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BILLING } from '../../src/review/cost/billing';
import { LOOK_UP_CALLS } from '../../src/review/deployment/look-up-calls';
import { ORGANIZATION_CALLS } from '../../src/review/deployment/organization-calls';
import { TERRAFORM_CALLS } from '../../src/review/deployment/terraform-calls';
import { isKnownType } from '../../src/review/read/build/kept-attributes';

const CONSTRUCTS = join(__dirname, '../../src/constructs');
const IMPORT = /import (?!type\b)[^;]*? from '@cdktf\/provider-aws\/lib\/([a-z0-9-]+)'/g;

/** A value import of a provider class makes its type: `data-aws-kms-key` is `data.aws_kms_key`. */
function typeOf(path: string): string {
  const name = path.replaceAll('-', '_');
  return name.startsWith('data_aws_') ? `data.${name.slice('data_'.length)}` : `aws_${name}`;
}

const sources = readdirSync(CONSTRUCTS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const imports = sources.flatMap((file) =>
  [...readFileSync(join(CONSTRUCTS, file), 'utf8').matchAll(IMPORT)].map(([, path]) => path as string),
);
const types = [...new Set(imports)]
  .filter((path) => path !== 'provider')
  .map(typeOf)
  .sort();

test('the types are those that the constructs import, resources and data sources', () => {
  expect(types.length).toBeGreaterThan(35);
  expect(types).toEqual(
    expect.arrayContaining([
      'aws_secretsmanager_secret',
      'aws_serverlessapplicationrepository_cloudformation_stack',
      'data.aws_kms_key',
    ]),
  );
});

test.each(types)('guardrails, review and the costs know %s', (type) => {
  expect({
    guardrails: [TERRAFORM_CALLS, LOOK_UP_CALLS, ORGANIZATION_CALLS].some((table) => Object.hasOwn(table, type)),
    review: isKnownType(type.replace('data.', '')),
    cost: Object.hasOwn(BILLING, type),
  }).toEqual({ guardrails: true, review: true, cost: true });
});
