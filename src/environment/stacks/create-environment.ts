import type { App } from 'cdktf';
import type { ConsumerRole } from '../../constructs/access/consumer-role';
import { madeFrom } from '../../constructs/synthesis/record-source';
import type { Environment } from '../schema/environment';
import { AuditStack } from './audit-stack';
import { byName } from './by-name';
import { grantPeople } from './people-access';
import { SecurityStack } from './security-stack';
import { watchSecrets } from './watch-secrets';
import { WorkloadStack } from './workload-stack';

/** The stacks of an environment, for what is added to them. */
export interface EnvironmentStacks<Workloads extends object = Readonly<Record<string, string>>> {
  readonly security: SecurityStack;
  /** @default - the environment says nothing of auditing */
  readonly audit?: AuditStack;
  /** By the name of the workload. */
  readonly workloads: { readonly [Each in keyof Workloads]: WorkloadStack };
}

/**
 * Makes the stacks of an environment: `<environment>-security`, then `<environment>-workload-<name>` for each workload,
 * and `<environment>-audit` where its data says what is looked for. Each can be planned alone; the declared order lets the
 * first deployment find its secrets.
 *
 * @example
 * const { security, workloads } = createEnvironment(app, environment);
 */
export function createEnvironment<Each extends Environment>(
  app: App,
  environment: Each,
): EnvironmentStacks<Each['accounts']['workloads']> {
  return madeFrom(environment.source, () => {
    const audit = environment.audit && new AuditStack(app, environment, environment.audit);
    const security = new SecurityStack(app, environment);
    const workloads = Object.keys(environment.accounts.workloads).map(
      (workload) => [workload, new WorkloadStack(app, environment, workload)] as const,
    );
    // Rules put into its queues what is not taken, and recorders write to its bucket.
    if (audit !== undefined) security.addDependency(audit);
    for (const [, workload] of workloads) workload.addDependency(security);
    grant(environment, security, new Map(workloads.flatMap(([, { consumers }]) => [...consumers])));
    grantPeople(environment, security);
    watchSecrets(security, environment);
    // Made of the names of the workloads, which TypeScript does not follow through `Object.keys`.
    return {
      security,
      ...(audit && { audit }),
      workloads: Object.fromEntries(workloads) as { [Name in keyof Each['accounts']['workloads']]: WorkloadStack },
    };
  });
}

function grant(environment: Environment, security: SecurityStack, consumers: ReadonlyMap<string, ConsumerRole>): void {
  const roleOf = (name: string) => byName(consumers, 'consumer', name);
  for (const { name: secret, readers, writers, writeReason } of environment.secrets) {
    const { grants } = security.secret(secret);
    for (const { name, outsideNetworks: reason } of readers) {
      grants.read(roleOf(name), reason === undefined ? {} : { outsideEndpoints: { reason } });
    }
    for (const { name } of writers) {
      grants.write(roleOf(name), writeReason === undefined ? {} : { reason: writeReason });
    }
  }
}
