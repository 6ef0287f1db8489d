import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storedZip } from '../../src/model/stored-zip';
import { temporaryDirectory } from '../helpers/temporary-directory';
import { requireTool } from '../helpers/tools';

const CONTENT = Buffer.from("exports.handler = async () => 'ünïcode';\n");

test('equal content has equal bytes, on every machine and at all times', () => {
  const hash = createHash('sha256').update(storedZip('index.js', CONTENT)).digest('hex');
  expect(hash).toBe('de9817e5e7029bc38a19529ee5c3667a1b2c6763b5138169f8901f2990e07834');
});

test('other content has other bytes', () => {
  expect(storedZip('index.js', Buffer.from('x')).equals(storedZip('index.js', Buffer.from('y')))).toBe(false);
});

requireTool('python3')('another program', () => {
  test('finds the archive whole, and its file as it was', () => {
    const path = join(temporaryDirectory(), 'function.zip');
    writeFileSync(path, storedZip('index.js', CONTENT));
    const script =
      'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); i = z.infolist()[0]; ' +
      'print(z.testzip(), z.namelist(), oct(i.external_attr >> 16), i.date_time, z.read(i) == bytes.fromhex(sys.argv[2]))';
    const answer = execFileSync('python3', ['-c', script, path, CONTENT.toString('hex')], { encoding: 'utf8' });
    expect(answer.trim()).toBe("None ['index.js'] 0o100644 (1980, 1, 1, 0, 0, 0) True");
  });
});
