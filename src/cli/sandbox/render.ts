import { answerText } from '../../review/access/verdict-text';
import { table } from '../output/table';
import type { SandboxResult } from './result';
import { rotationSection } from './rotation/rotation-section';

/** The result for a person: tables of what exists and who can read it, then the checks. */
export function renderSandbox(result: SandboxResult): string {
  const { inventory, access, reads, checks, passed } = result;
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
      'Read by the consumer (the value is not shown; the embedded AWS enforces no policy)',
      ['role', 'Region', 'secret', 'length', 'stages'],
      reads.map((read) => [read.roleArn, read.region, read.secretArn, String(read.length), read.stages.join(', ')]),
    ),
    rotationSection(result.rotation),
    section(
      'Who can read what (proven from the policies; delegated: whoever the administrators of the account let)',
      ['secret', 'Regions', 'account', 'principal', 'how'],
      accessRows(access),
    ),
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

function accessRows(access: SandboxResult['access']): string[][] {
  return access.map(({ secret, regions, account, principal, kind, verdict, detail }) => [
    secret,
    regions.join(', '),
    account,
    kind === 'delegated' ? `${principal} (delegated)` : principal,
    answerText(verdict, detail),
  ]);
}
