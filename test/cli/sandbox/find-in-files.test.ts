import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findInFiles } from '../../../src/cli/sandbox/find-in-files';
import { temporaryDirectory } from '../../helpers/temporary-directory';

const VALUE = 'canary "<&>" \\ value';

test.each([
  ['as it is', VALUE],
  ['in a JSON string', JSON.stringify({ value: VALUE })],
  ['in JSON inside JSON', JSON.stringify({ value: JSON.stringify({ inner: VALUE }) })],
  ['as Terraform writes JSON', String.raw`"canary \"\u003c\u0026\u003e\" \\ value"`],
  ['in base64', `x=${Buffer.from(VALUE).toString('base64')}`],
])('finds a value %s', (_, content) => {
  const directory = temporaryDirectory();
  mkdirSync(join(directory, 'state'));
  const file = join(directory, 'state', 'a.tfstate');
  writeFileSync(file, `{"before": 1, ${content} }`);
  writeFileSync(join(directory, 'clean.log'), 'canary');

  expect(findInFiles(directory, [VALUE])).toEqual({ files: 2, found: [file] });
});

test('finds nothing where there is nothing, and does not read installed providers', () => {
  const directory = temporaryDirectory();
  mkdirSync(join(directory, '.terraform'));
  writeFileSync(join(directory, '.terraform', 'provider'), VALUE);
  writeFileSync(join(directory, 'a.log'), 'nothing');

  expect(findInFiles(directory, [VALUE])).toEqual({ files: 1, found: [] });
});
