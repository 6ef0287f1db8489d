import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parsePrices } from '../../../src/review/cost/prices';
import { readManagedPolicies } from '../../../src/review/read/managed/read-managed-policies';
import { readOrganization } from '../../../src/review/read/organization/read-organization';
import { parseExpectations } from '../../../src/review/report/expectations';
import { parseSuppressions } from '../../../src/review/rules/check/suppressions';
import { ReviewInputError } from '../../../src/review/user-file/input-error';
import { ReadError } from '../../../src/review/user-file/read-error';
import { departures, type Schema } from '../../helpers/json-schema';
import { temporaryDirectory } from '../../helpers/temporary-directory';

const SCHEMAS = join(__dirname, '../../../docs/schemas');
const schemaOf = (name: string): Schema =>
  JSON.parse(readFileSync(join(SCHEMAS, `${name}.schema.json`), 'utf8')) as Schema;

const file = join(temporaryDirectory(), 'file.json');
const fromFile = (read: (path: string) => unknown) => (text: string) => {
  writeFileSync(file, text);
  read(file);
};

const EXPECTATION = { principal: 'arn:aws:iam::111111111111:role/a', secret: 'prod/*', environment: 'prod' };
const SUPPRESSION = {
  fingerprint: '29e9761ec0447ba9',
  reason: 'replaced in May',
  owner: 'team-a',
  expires: '2027-05-31',
};
const POLICY = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: 's3:*', Resource: '*' }] };
const UNIT = { id: 'ou-1', serviceControl: { a: POLICY }, accounts: [{ id: '111111111111', name: 'a' }] };
const ROOT = { id: 'r-1', resourceControl: { b: POLICY }, units: [UNIT] };

/** Each file that users write: who reads it, and one that is as it must be. */
const FILES: Readonly<Record<string, { readonly read: (text: string) => unknown; readonly valid: object }>> = {
  expectations: {
    read: (text) => parseExpectations('f', text),
    valid: { mayRead: [EXPECTATION], mustNotRead: [], mayWrite: [EXPECTATION], mayObtain: [] },
  },
  suppressions: { read: (text) => parseSuppressions('f', text), valid: { suppressions: [SUPPRESSION] } },
  prices: { read: (text) => parsePrices('f', text), valid: { date: '2026-11-01', secret: 0.4, key: 1 } },
  organization: {
    read: fromFile(readOrganization),
    valid: { id: 'o-1', managementAccount: '999999999999', root: ROOT },
  },
  'managed-policies': {
    read: fromFile(readManagedPolicies),
    valid: { 'arn:aws:iam::aws:policy/ReadOnlyAccess': POLICY },
  },
};
const NAMES = Object.keys(FILES).map((name) => [name] as const);

function reads(name: string, value: unknown): boolean {
  try {
    FILES[name]?.read(JSON.stringify(value));
    return true;
  } catch (error) {
    if (error instanceof ReviewInputError || error instanceof ReadError) return false;
    throw error;
  }
}

/** The paths of all parts of a value, but for what is inside of policies: their reader checks more than a shape. */
function paths(value: unknown, path: readonly string[] = []): ReadonlyArray<readonly string[]> {
  if (typeof value !== 'object' || value === null || 'Statement' in value) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => paths(inner, [...path, key]))];
}

function changed(value: unknown, [key, ...path]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy = structuredClone(value) as Record<string, unknown>;
  const inner = changed(copy[key], path, by);
  if (inner !== undefined) copy[key] = inner;
  else if (Array.isArray(copy)) copy.splice(Number(key), 1);
  else delete copy[key];
  return copy;
}

test('there is a schema for each file that users write', () => {
  expect(readdirSync(SCHEMAS).sort()).toEqual(
    Object.keys(FILES)
      .map((name) => `${name}.schema.json`)
      .sort(),
  );
});

test.each(NAMES)('%s: a file with its $schema follows the schema and is read', (name) => {
  const value = { $schema: `./node_modules/cdktf-aws-secrets/docs/schemas/${name}.schema.json`, ...FILES[name]?.valid };
  expect(departures(value, schemaOf(name))).toEqual([]);
  expect(reads(name, value)).toBe(true);
});

test('a list of suppressions without anything around it is read as before', () => {
  expect(departures([SUPPRESSION], schemaOf('suppressions'))).toEqual([]);
  expect(reads('suppressions', [SUPPRESSION])).toBe(true);
});

test.each(NAMES)('%s: with one part left out or changed, it is read exactly when it follows the schema', (name) => {
  const { valid } = FILES[name] ?? { valid: {} };
  const schema = schemaOf(name);
  const by = fc.constantFrom<unknown>(undefined, null, 'text', '', '2026-11-01', 7, -1, true, [], {}, [{}], { x: {} });
  let refused = 0;
  fc.assert(
    fc.property(fc.constantFrom(...paths(valid).filter((path) => path.length > 0)), by, (path, part) => {
      const value = changed(valid, path, part);
      const follows = departures(value, schema).length === 0;
      refused += follows ? 0 : 1;
      expect({ value, isRead: reads(name, value) }).toEqual({ value, isRead: follows });
    }),
    { numRuns: 300 },
  );
  expect(refused).toBeGreaterThan(20);
});

test.each(NAMES)('%s: with one more member anywhere, it is read exactly when it follows the schema', (name) => {
  const { valid } = FILES[name] ?? { valid: {} };
  for (const path of paths(valid)) {
    const part = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], valid);
    if (typeof part !== 'object' || Array.isArray(part) || (part !== null && 'Statement' in part)) continue;
    const value = changed(valid, path, { ...part, extra: 'text' });
    expect({ value, isRead: reads(name, value) }).toEqual({
      value,
      isRead: departures(value, schemaOf(name)).length === 0,
    });
  }
});
