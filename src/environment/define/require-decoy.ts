import { SecretName } from '../../model/secret-name';
import type { DecoyEntry } from '../schema/audit';
import type { Environment } from '../schema/environment';
import { requireKnown, requireOnce } from './require-known';

/** @throws when a decoy is wrong, has the name of a secret or another decoy, or names something that is not there */
export function requireDecoy(environment: Environment, decoy: DecoyEntry<string>): void {
  const { name: environmentName, accounts, classes, domains, secrets, audit } = environment;
  SecretName.parse(`${environmentName}/${decoy.name}`);
  requireKnown('account', decoy.account, ['security', ...Object.keys(accounts.workloads)]);
  requireKnown(
    'class',
    decoy.class.name,
    classes.map(({ name }) => name),
  );
  requireKnown(
    'domain',
    decoy.domain.name,
    domains.map(({ name }) => name),
  );
  requireOnce(
    'decoys',
    [...secrets, ...(audit?.decoys ?? [])].map(({ name }) => name),
  );
}
