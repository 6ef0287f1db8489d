import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import { isOf, knownType } from '../../../src/review/provider/known-types';
import { managed } from '../../../src/review/rules/resources-of';
import { world } from '../../helpers/review/world-builder';
import { nodesOf, sourceFiles } from '../../helpers/source-files';

const CONSTRUCTS = join(__dirname, '../../../src/constructs');
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

test.each(types)('%s has an entry, with its calls and how it is billed', (type) => {
  const { calls, billed } = knownType(type) ?? {};
  expect({ type, calls, billed }).toEqual({ type, calls: expect.any(Object), billed: expect.any(String) });
});

test('the ephemeral resources of the reference stacks have entries, too', () => {
  const addresses = readFileSync(join(__dirname, '../../stacks/contract/addresses.txt'), 'utf8');
  const ephemeral = [...new Set(addresses.match(/ephemeral\.\w+/g))];
  expect(ephemeral).not.toEqual([]);
  expect(ephemeral.filter((type) => knownType(type)?.calls === undefined)).toEqual([]);
});

test('a lookup of a type without an entry does not compile', () => {
  // @ts-expect-error: no entry has this name
  expect(managed(world(), 'aws_secretmanager_secret')).toEqual([]);
  // @ts-expect-error: nor this one
  expect(isOf({ type: 'aws_kms_key' }, 'aws_kms_keys')).toBe(false);
});

test('every type that review names anywhere has an entry', () => {
  const users = sourceFiles('src/review').filter(({ path }) => !path.startsWith('src/review/provider/'));
  const named = users.flatMap(({ path, ast }) =>
    nodesOf(ast)
      .filter(ts.isStringLiteral)
      .map(({ text }) => ({ path, text }))
      .filter(({ text }) => /^((data|ephemeral)\.)?aws_\w*[a-z]$/.test(text)),
  );
  expect(named.length).toBeGreaterThan(60);
  expect(named.filter(({ text }) => knownType(text) === undefined)).toEqual([]);
});

test('a resource is told from the data source of the same name', () => {
  const secret = { type: 'aws_secretsmanager_secret' };
  expect(isOf(secret, 'aws_kms_key', 'aws_secretsmanager_secret')).toBe(true);
  expect(isOf({ ...secret, mode: 'data' }, 'aws_secretsmanager_secret')).toBe(false);
  expect(isOf({ ...secret, mode: 'data' }, 'data.aws_secretsmanager_secret')).toBe(true);
});
