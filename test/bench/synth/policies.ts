import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Entry, entry } from './fleet';

/** The policies of one secret as text, in the order of the Regions. */
export interface Policies {
  readonly keys: readonly string[];
  readonly secrets: readonly string[];
  readonly role: string;
  readonly trust: string;
}

/** What nobody has synthesized yet. */
export const NO_POLICIES: Policies = { keys: [], secrets: [], role: '', trust: '' };

type Resources = Readonly<Record<string, Readonly<Record<string, { policy: string; assume_role_policy: string }>>>>;

/** The policies that the library wrote for the first entry. */
export function policiesIn(outdir: string): Policies {
  const security = resources(outdir, 'security-0');
  const workload = resources(outdir, 'workload-0');
  return {
    keys: Object.values(security.aws_kms_key ?? {}).map(({ policy }) => policy),
    secrets: Object.values(security.aws_secretsmanager_secret_policy ?? {}).map(({ policy }) => policy),
    role: Object.values(workload.aws_iam_role_policy ?? {})[0]?.policy ?? '',
    trust: Object.values(workload.aws_iam_role ?? {})[0]?.assume_role_policy ?? '',
  };
}

/** The policy of the first entry, made the policy of another. */
export function policyOf(policy: string | undefined, { app }: Entry): string {
  return (policy ?? '').replaceAll(entry(0).app, app);
}

function resources(outdir: string, stack: string): Resources {
  return JSON.parse(readFileSync(path.join(outdir, 'stacks', stack, 'cdk.tf.json'), 'utf8')).resource;
}
