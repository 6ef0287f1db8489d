import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../../../src/cli/process/run';
import { guardRule } from '../../../../src/constructs/compliance/rules/guard-text';
import { type ConfigurationItem, itemWith, SECRET_ITEM } from '../../../helpers/synth/compliance/configuration-items';
import { EVERY_RULE } from '../../../helpers/synth/compliance/stacks';
import { refusal } from '../../../helpers/synth/refusal';
import { temporaryDirectory } from '../../../helpers/temporary-directory';
import { requireTool, toolPath } from '../../../helpers/tools';

type Verdict = 'PASS' | 'FAIL' | 'SKIP';
type Row = readonly [what: string, verdict: Verdict, item: ConfigurationItem];

const noTags = { App: undefined, DataClassification: undefined, Environment: undefined, Owner: undefined };
const untagged = { ...noTags, RotationEnabled: undefined };
const owned = { 'aws:secretsmanager:owningService': 'rds' };

/** What a rule of Guard says of items, each of which differs from a good one in what is named. */
const TABLES: Readonly<Record<string, readonly Row[]>> = {
  'secret-tags': [
    ['a secret with all tags', 'PASS', SECRET_ITEM],
    ['one without an owner', 'FAIL', itemWith({ tags: { Owner: undefined } })],
    ['one with an empty owner', 'FAIL', itemWith({ tags: { Owner: '' } })],
    ['one with a blank owner', 'FAIL', itemWith({ tags: { Owner: '  ' } })],
    ['one whose tag says neither true nor false', 'FAIL', itemWith({ tags: { RotationEnabled: 'yes' } })],
    ['one without tags', 'FAIL', itemWith({ tags: untagged })],
    ['one that was just found', 'FAIL', itemWith({ tags: untagged, configurationItemStatus: 'ResourceDiscovered' })],
    ['one of which the status is not said', 'FAIL', itemWith({ tags: untagged, configurationItemStatus: undefined })],
    ['one that is deleted', 'SKIP', itemWith({ tags: untagged, configurationItemStatus: 'ResourceDeleted' })],
    ['one that a service keeps', 'SKIP', itemWith({ tags: { ...untagged, ...owned } })],
    ['a key', 'SKIP', itemWith({ tags: untagged, resourceType: 'AWS::KMS::Key' })],
  ],
  'secret-approved-key': [
    ['a secret under a key of an approved account', 'PASS', SECRET_ITEM],
    ['one under the AWS managed key', 'FAIL', itemWith({ configuration: { KMSKeyId: undefined } })],
    ['one under a key of another account', 'FAIL', itemWith({ configuration: { KMSKeyId: keyOf('999999999999') } })],
    ['one under a key that is named by an alias', 'FAIL', itemWith({ configuration: { KMSKeyId: 'alias/own' } })],
    ['one under a key that is named by its id', 'FAIL', itemWith({ configuration: { KMSKeyId: '1a2b3c4d' } })],
    [
      'one with the ARN of an approved key in the middle',
      'FAIL',
      itemWith({ configuration: { KMSKeyId: `x ${keyOf('111111111111')}` } }),
    ],
    [
      'one under a multi-Region key',
      'PASS',
      itemWith({ configuration: { KMSKeyId: 'arn:aws:kms:eu-west-1:222222222222:key/mrk-1a2b' } }),
    ],
    ['one that a service keeps', 'SKIP', itemWith({ tags: owned, configuration: { KMSKeyId: undefined } })],
  ],
  'secret-rotation-promised': [
    ['a secret that rotates as its tag says', 'PASS', SECRET_ITEM],
    ['one that does not', 'FAIL', itemWith({ configuration: { RotationEnabled: false } })],
    ['one of which no rotation is recorded', 'FAIL', itemWith({ configuration: { RotationEnabled: undefined } })],
    [
      'one whose tag promises nothing',
      'SKIP',
      itemWith({ tags: { RotationEnabled: 'false' }, configuration: { RotationEnabled: false } }),
    ],
    [
      'one without the tag',
      'SKIP',
      itemWith({ tags: { RotationEnabled: undefined }, configuration: { RotationEnabled: false } }),
    ],
  ],
};

function keyOf(account: string): string {
  return `arn:aws:kms:eu-central-1:${account}:key/1a2b3c4d-0000-4000-8000-000000000000`;
}

const texts = new Map(EVERY_RULE.flatMap(({ id, source }) => (source.kind === 'guard' ? [[id, source.text]] : [])));
const rows = Object.entries(TABLES).flatMap(([id, table]) => table.map((row) => [id, ...row] as const));

test('each rule of Guard has a table', () => {
  expect([...texts.keys()].sort()).toEqual(Object.keys(TABLES).sort());
});

requireTool('cfn-guard')('cfn-guard says', () => {
  test.each(rows)('of %s about %s: %s', async (id, _, verdict, item) => {
    const directory = temporaryDirectory();
    writeFileSync(join(directory, 'rule.guard'), texts.get(id) ?? '');
    writeFileSync(join(directory, 'item.json'), JSON.stringify(item));
    const args = ['validate', '-r', 'rule.guard', '-d', 'item.json', '--structured', '-o', 'json', '-S', 'none'];
    const { stdout } = await run(toolPath('cfn-guard') ?? '', args, { cwd: directory, env: process.env });
    expect(JSON.parse(stdout)[0].status).toBe(verdict);
  });
});

test('throws for a text that AWS Config would not take', () => {
  expect(refusal(() => guardRule('long', ['x'.repeat(10_000)]))).toBe(
    'the text of rule long must be at most 10000 characters, got 10244',
  );
});
