import { parseArgs } from 'node:util';
import type { Accounts } from './account-sessions';
import type { Check } from './check';
import { CHECKS } from './checks/all';

export const HELP = `Usage
  npm run verify:aws -- --security <id> --workload <id> [options]

  Deploys the smallest stack into the security account, asks AWS what this code
  believes of it, prints a table for docs/assumptions.md, and removes everything.
  It takes about an hour, most of it for the function in a VPC.

Options
  --security <id>          account of secrets and keys; nothing else is touched
  --workload <id>          another account
  --role <name>            role to assume in both (default: deploy)
  --region <region>        default: eu-central-1
  --replica-region <region>  default: eu-west-1
  --ordinary-role <name>   a role of the workload account that the guardrails bind
  --approved-key <arn>     a key that the guardrails approve
  --only <check>           only this check; repeatable
  --skip-person            leave out what needs a person at the console
  --patience <seconds>     longest wait for one observation (default: 900)
  --yes                    do not ask before it costs money
  -h, --help               show this help

Costs
  Less than a dollar: two keys and a secret with a replica for an hour, a function,
  and requests. A key is charged for the days until its deletion, up to a month.`;

/** What the maintainer asked for. */
export interface VerifyOptions {
  readonly accounts: Accounts;
  readonly checks: readonly Check[];
  readonly patience: number;
  readonly yes: boolean;
}

/** @throws when an account was not named by id, or an option is not well-formed */
export function readOptions(args: readonly string[]): VerifyOptions | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      security: { type: 'string' },
      workload: { type: 'string' },
      role: { type: 'string', default: 'deploy' },
      region: { type: 'string', default: 'eu-central-1' },
      'replica-region': { type: 'string', default: 'eu-west-1' },
      'ordinary-role': { type: 'string' },
      'approved-key': { type: 'string' },
      only: { type: 'string', multiple: true },
      'skip-person': { type: 'boolean', default: false },
      patience: { type: 'string', default: '900' },
      yes: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const security = account('security', values.security);
  const workload = account('workload', values.workload);
  if (security === workload) {
    throw new Error(`--workload must be another account than --security, got ${workload} twice`);
  }
  return {
    accounts: {
      security,
      workload,
      role: values.role,
      region: values.region,
      replicaRegion: values['replica-region'],
      ordinaryRole: values['ordinary-role'],
      approvedKey: values['approved-key'],
    },
    checks: chosen(values.only, values['skip-person']),
    patience: seconds(values.patience),
    yes: values.yes,
  };
}

function account(option: string, id: string | undefined): string {
  if (id !== undefined && /^\d{12}$/.test(id)) return id;
  throw new Error(
    `--${option} must be the id of an account, twelve digits, got ${id === undefined ? 'none' : `'${id}'`}`,
  );
}

function chosen(only: readonly string[] | undefined, skipPerson: boolean): readonly Check[] {
  const ids = CHECKS.map(({ id }) => id);
  for (const id of only ?? []) {
    if (!ids.includes(id)) throw new Error(`--only must be one of ${ids.join(', ')}, got '${id}'`);
  }
  return CHECKS.filter(({ id, needs }) => (only?.includes(id) ?? true) && !(skipPerson && needs === 'a person'));
}

function seconds(text: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new Error(`--patience must be 1 to 99999 seconds, got '${text}'`);
}
