import type { App } from 'cdktf';
import type { ConsumerRole } from '../../constructs/access/consumer-role';
import type { Environment } from '../schema/environment';
import { grantPeople } from './people-access';
import { SecurityStack } from './security-stack';
import { WorkloadStack } from './workload-stack';

/**
 * Makes the stacks of an environment: `<environment>-security`, then `<environment>-workload-<name>` for each
 * workload. Each can be planned alone; the declared order lets the first deployment find its secrets.
 */
export function createEnvironment(app: App, environment: Environment): void {
  const security = new SecurityStack(app, environment);
  const workloads = Object.keys(environment.accounts.workloads).map(
    (workload) => new WorkloadStack(app, environment, workload),
  );
  for (const workload of workloads) workload.addDependency(security);
  const consumers = new Map(workloads.flatMap((workload) => [...workload.consumers]));
  grant(environment, security, consumers);
  grantPeople(environment, security.secrets);
}

function grant(environment: Environment, security: SecurityStack, consumers: ReadonlyMap<string, ConsumerRole>): void {
  for (const entry of environment.secrets) {
    const { grants } = security.secrets.get(entry.name) as NonNullable<ReturnType<typeof security.secrets.get>>;
    for (const name of entry.readers) {
      const reason = environment.consumers[name]?.outsideNetworks;
      grants.read(consumers.get(name) as ConsumerRole, reason === undefined ? {} : { outsideEndpoints: { reason } });
    }
    const { writers = [], writeReason: reason } = entry;
    for (const name of writers)
      grants.write(consumers.get(name) as ConsumerRole, reason === undefined ? {} : { reason });
  }
}
