import { PermissionSetRole } from '../../constructs/people/permission-set-role';
import type { Secret } from '../../constructs/secrets/secret';
import { Conditions } from '../../model/policy/conditions';
import type { Environment } from '../schema/environment';

/** Developers exist where `production` is not true. */
const WRITE_REASON = 'Developers set values of their own application by hand';

/**
 * Opens secrets to people, in the account of the secrets: to those whose attribute `App` is the application of the
 * secret. The condition also holds on the key, so that a changed tag of a secret opens nothing.
 */
export function grantPeople(environment: Environment, secrets: ReadonlyMap<string, Secret>): void {
  const { people, accounts } = environment;
  if (people === undefined) return;
  for (const { name, people: sets = [] } of environment.secrets) {
    const { grants } = secrets.get(name) as Secret;
    const conditions = [Conditions.principalTag('App', name.split('/')[0] as string)];
    for (const permissionSet of sets) {
      const { region: identityCenterRegion } = people.identityCenter;
      const role = new PermissionSetRole({ permissionSet, account: accounts.security, identityCenterRegion });
      grants.read(role, { conditions });
      if (permissionSet === 'Developer') grants.write(role, { conditions, reason: WRITE_REASON });
    }
  }
}
