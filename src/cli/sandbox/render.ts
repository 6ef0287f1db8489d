import { answerText } from '../../review/access/verdict-text';
import { paint, type Screen } from '../output/screen';
import { type Cell, table } from '../output/table';
import type { SandboxResult } from './result';
import { rotationSection } from './rotation/rotation-section';

/** Tables of what exists, who can read it and what was rotated. */
export function renderTables(result: SandboxResult, screen: Screen): string {
  const { inventory, access, reads } = result;
  const section = (title: string, headings: readonly string[], rows: readonly (readonly Cell[])[]) =>
    `${paint(title, 'strong', screen)}\n${table(headings, rows, screen)}`;
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
    rotationSection(result.rotation, screen),
    section(
      'Who can read what (proven from the policies; delegated: whoever the administrators of the account let)',
      ['secret', 'Regions', 'account', 'principal', 'how'],
      accessRows(access),
    ),
  ].join('\n\n');
}

/** The checks, and in one line what was deployed. */
export function renderSummary({ checks, passed, stacks, inventory, access }: SandboxResult, screen: Screen): string {
  const rows = checks.map(({ passed: ok, name, detail }): readonly Cell[] => [
    ok ? { text: 'ok', tone: 'good' } : { text: 'FAILED', tone: 'bad' },
    ...[name, detail],
  ]);
  const resources = stacks.reduce((sum, stack) => sum + stack.resources, 0);
  const secrets = inventory.secrets.filter(({ replica }) => !replica).length;
  const readers = new Set(access.map(({ account, principal }) => `${account} ${principal}`)).size;
  const counts = `stacks: ${stacks.length}, resources: ${resources}, secrets: ${secrets}, readers: ${readers}`;
  const verdict = passed ? 'Every check passed' : 'A check failed';
  return [
    table(['result', 'check', 'detail'], rows, screen),
    paint(`${verdict} (${counts}).`, passed ? 'good' : 'bad', screen),
  ].join('\n\n');
}

/** Where the page is, and what to do next. */
export function renderNext(
  result: SandboxResult,
  { page, self }: { readonly page: string; readonly self: string },
): string {
  const reader = result.reads[0]?.roleArn.split('/').at(-1);
  return [
    `Page: ${page}`,
    '',
    'To try',
    `  ${self} --tables   every secret, key, role and reader`,
    `  ${self} --keep     leaves it running, to read a secret${reader === undefined ? '' : ` as ${reader}`}`,
    `  ${self} --help     other stacks, JSON, and how to stop what was kept`,
  ].join('\n');
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
