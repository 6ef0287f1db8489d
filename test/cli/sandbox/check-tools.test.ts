import fs from 'node:fs';
import { Server } from 'node:net';
import { checkTools } from '../../../src/cli/sandbox/check-tools';
import { temporaryDirectory } from '../../helpers/temporary-directory';
import { testContext } from '../test-context';

const asked = jest.spyOn(global, 'fetch');
const listened = jest.spyOn(Server.prototype, 'listen');

// A mirror of this machine would do: no place is looked at.
beforeAll(() => void jest.spyOn(fs, 'readdirSync').mockReturnValue([]));
beforeEach(() => {
  asked.mockRejectedValue(new TypeError('fetch failed'));
  listened.mockImplementation(function (this: Server) {
    process.nextTick(() => this.emit('error', Object.assign(new Error('refused'), { code: 'EPERM' })));
    return this;
  });
});
afterAll(() => jest.restoreAllMocks());

/** What is missing on a machine on which there is nothing. */
async function missing(env: NodeJS.ProcessEnv = {}): Promise<string> {
  const nothing = temporaryDirectory();
  const context = testContext({ cwd: nothing, home: nothing, env: { PATH: nothing, XDG_DATA_DIRS: nothing, ...env } });
  return checkTools({ ...context, workDirectory: temporaryDirectory() }).then(
    () => '',
    (error: Error) => error.message,
  );
}

test('names all that is missing at once, each with what helps', async () => {
  const [head, ...lines] = (await missing()).split('\n');
  expect(head).toBe('6 things are missing');
  expect(lines.map((line) => /^- '([^']+)'.* must .*: \S/.exec(line)?.[1])).toEqual([
    ...['cdktf.json', 'cdktf', 'terraform', 'hashicorp/aws', 'python3', '127.0.0.1'],
  ]);
});

test('a port that cannot be taken is said with its reason', async () => {
  expect(await missing()).toContain(
    "- '127.0.0.1' must have a free port for the embedded AWS, but none can be taken (EPERM): let processes listen on the loopback interface",
  );
  listened.mockRestore();
  expect(await missing()).not.toContain('127.0.0.1');
});

test('a registry that cannot be reached is said with the others', async () => {
  expect(await missing()).toContain("- 'hashicorp/aws' >= 5.100.0, < 7.0.0 must be in a local mirror or registry");
  expect(await missing({ HTTPS_PROXY: 'http://proxy.example:3128' })).not.toContain('registry.terraform.io');
});
