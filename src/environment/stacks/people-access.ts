import { PermissionSetRole } from '../../constructs/people/permission-set-role';
import { Conditions } from '../../model/policy/conditions';
import { SecretName } from '../../model/secret-name';
import type { Environment } from '../schema/environment';
import type { SecurityStack } from './security-stack';

/** Developers exist where `production` is not true. */
const WRITE_REASON = 'Developers set values of their own application by hand';

/**
 * Opens secrets to people, in the account of the secrets: to those whose attribute `App` is the application of the
 * secret. The condition also holds on the key, so that a changed tag of a secret opens nothing.
 */
export function grantPeople(environment: Environment, security: SecurityStack): void {
  const { people, accounts, secrets, name: environmentName } = environment;
  if (people === undefined) return;
  const { region: identityCenterRegion } = people.identityCenter;
  for (const { name, people: sets = [] } of secrets) {
    const { grants } = security.secret(name);
    const { application } = SecretName.parse(`${environmentName}/${name}`);
    const conditions = [Conditions.principalTag('App', application)];
    for (const permissionSet of sets) {
      const role = new PermissionSetRole({ permissionSet, account: accounts.security, identityCenterRegion });
      grants.read(role, { conditions });
      if (permissionSet === 'Developer') grants.write(role, { conditions, reason: WRITE_REASON });
    }
  }
}
