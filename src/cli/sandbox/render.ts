import { table } from '../table';
import type { Reader } from './readers-from-synth';
import type { SandboxResult } from './result';
import { rotationSection } from './rotation/rotation-section';

/** The result for a person: tables of what exists and who may read it, then the checks. */
export function renderSandbox(result: SandboxResult): string {
  const { inventory, readers, reads, checks, passed } = result;
  return [
    section('Secrets', ['account', 'Region', 'secret', 'copy', 'replicas'], secretRows(result)),
    section(
      'Keys',
      ['account', 'Region', 'key', 'state'],
      inventory.keys.map((key) => [key.account, key.region, key.aliases.join(', ') || key.id, key.state]),
    ),
    section(
      'Roles',
      ['account', 'role'],
      inventory.roles.map(({ account, name }) => [account, name]),
    ),
    section(
      'Who may read what (synthesized policies; conditions and denials are not evaluated)',
      ['account', 'role', 'secret', 'Regions'],
      readerRows(readers),
    ),
    section(
      'Read by the consumer (the value is not shown; the embedded AWS enforces no policy)',
      ['role', 'Region', 'secret', 'length', 'stages'],
      reads.map((read) => [read.roleArn, read.region, read.secretArn, String(read.length), read.stages.join(', ')]),
    ),
    rotationSection(result.rotation),
    section(
      'Checks',
      ['result', 'check', 'detail'],
      checks.map(({ passed: ok, name, detail }) => [ok ? 'ok' : 'FAILED', name, detail]),
    ),
    passed ? 'Every check passed.' : 'A check failed.',
  ].join('\n\n');
}

function section(title: string, headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${title}\n${table(headings, rows)}`;
}

function secretRows({ inventory }: SandboxResult): string[][] {
  return inventory.secrets.map(({ account, region, name, replica, replicas }) => [
    account,
    region,
    name,
    replica ? 'replica' : 'primary',
    replicas.map((copy) => `${copy.region} ${copy.status}`).join(', ') || '-',
  ]);
}

/** One row for each role and secret, with all Regions where the role may read it. */
function readerRows(readers: readonly Reader[]): string[][] {
  const rows = new Map<string, string[]>();
  for (const { account, roleArn, secret, region } of readers) {
    const key = `${roleArn} ${secret}`;
    const regions = rows.get(key)?.[3];
    rows.set(key, [account, roleName(roleArn), secret, regions === undefined ? region : `${regions}, ${region}`]);
  }
  return [...rows.values()];
}

function roleName(arn: string): string {
  return arn.slice(arn.indexOf('/') + 1);
}
