import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCdktf } from '../../../src/cli/sandbox/find-cdktf';
import { readProject } from '../../../src/cli/sandbox/project';
import { synthesize } from '../../../src/cli/sandbox/synthesize';
import { temporaryDirectory } from '../../helpers/temporary-directory';

function directoryWith(cdktfJson: string): string {
  const directory = temporaryDirectory();
  writeFileSync(join(directory, 'cdktf.json'), cdktfJson);
  return directory;
}

test('reads the command and the context of a project', () => {
  const directory = directoryWith('{"app": "npx tsx main.ts", "context": {"a": 1}, "language": "typescript"}');

  expect(readProject(directory)).toEqual({ directory, app: 'npx tsx main.ts', context: { a: 1 } });
});

test('throws where there is no project, and says what to do', () => {
  const empty = temporaryDirectory();
  const broken = directoryWith('{');
  const noApp = directoryWith('{}');

  expect(() => readProject(empty)).toThrow(
    `'cdktf.json' must describe a CDKTF project, but ${empty}/cdktf.json cannot be read: run this in the directory of a CDKTF project`,
  );
  expect(() => readProject(broken)).toThrow(`${broken}/cdktf.json is not JSON`);
  expect(() => readProject(noApp)).toThrow(
    `'app' must be the command that synthesizes, but ${noApp}/cdktf.json has none: set it, for example "npx tsx main.ts"`,
  );
});

test('throws with the words of an app that fails', async () => {
  const project = { directory: temporaryDirectory(), app: 'echo wrong account >&2; exit 3', context: {} };
  const options = { workDirectory: temporaryDirectory(), env: process.env, signal: new AbortController().signal };

  await expect(synthesize(project, '*', options)).rejects.toThrow(
    "'echo wrong account >&2; exit 3' must synthesize the project, but it ended with exit code 3: wrong account",
  );
});

test('throws when the CDKTF command line is missing', () => {
  const directory = temporaryDirectory();

  expect(() => findCdktf(directory, { PATH: '' })).toThrow(
    `'cdktf' must be installed in ${directory} or be on the PATH, but it is not: npm install --save-dev cdktf-cli@0.21`,
  );
  expect(findCdktf(__dirname, { PATH: '' })).toMatch(/node_modules\/\.bin\/cdktf$/);
});
