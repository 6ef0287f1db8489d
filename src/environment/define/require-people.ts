import { requireIdentityCenter } from '../../model/people/identity-center';
import type { Environment } from '../schema/environment';
import type { SecretEntry } from '../schema/secret-entry';

/** @throws when an assignment names an unknown workload, or lets developers into production */
export function requirePeople({ people, accounts, production = false }: Environment): void {
  if (people === undefined) return;
  requireIdentityCenter(people.identityCenter);
  for (const { set, account } of people.assignments) {
    if (production && set === 'Developer') {
      throw new Error("`assignments` must not give 'Developer' where `production` is true: give 'SecretsReader'");
    }
    if (typeof account === 'object' && !Object.hasOwn(accounts.workloads, account.workload)) {
      const known = Object.keys(accounts.workloads).sort().join(', ');
      throw new Error(`\`workload\` must be one of ${known}, got '${account.workload}'`);
    }
  }
}

/** @throws when a secret is opened to people of whom nobody has the permission set */
export function requireSecretPeople({ people }: Environment, secret: SecretEntry): void {
  for (const set of secret.people ?? []) {
    if (people?.assignments.some((assignment) => assignment.set === set)) continue;
    throw new Error(
      `\`people\` must name permission sets that the environment assigns, got '${set}': add an assignment`,
    );
  }
}
