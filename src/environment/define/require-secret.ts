import { RotationSchedule } from '../../model/rotation-schedule';
import { SecretName } from '../../model/secret-name';
import type { Environment } from '../schema/environment';
import type { SecretEntry } from '../schema/secret-entry';
import { requireKnown } from './require-known';
import { requireSecretPeople } from './require-people';

/** @throws when a secret of an environment is wrong, or names something that is not there */
export function requireSecret(environment: Environment, secret: SecretEntry): void {
  const { classes, domains, secrets } = environment;
  SecretName.parse(`${environment.name}/${secret.name}`);
  requireKnown(
    'domain',
    secret.domain.name,
    domains.map(({ name }) => name),
  );
  requireKnown(
    'class',
    secret.class.name,
    classes.map(({ name }) => name),
  );
  if (secret.rotation.kind !== 'none') {
    const { schedule, windowHours } = secret.rotation;
    RotationSchedule.parse(schedule, { windowHours });
  }
  requireSuperuser(secret, secrets.slice(0, secrets.indexOf(secret)));
  requireWriteReason(secret);
  requireSecretPeople(environment, secret);
  requireNetworks(environment, secret);
}

/** A secret is made after that of its superuser, whose ARN it holds. */
function requireSuperuser({ rotation }: SecretEntry, earlier: readonly SecretEntry[]): void {
  const superuser = 'superuser' in rotation ? rotation.superuser : undefined;
  if (superuser === undefined && rotation.kind !== 'redis') return;
  if (earlier.some((secret) => secret.name === superuser)) return;
  throw new Error(
    `\`superuser\` must be a secret that stands before this one in \`secrets\`, got ${superuser === undefined ? 'none' : `'${superuser}'`}`,
  );
}

function requireWriteReason({ writers, rotation, writeReason }: SecretEntry): void {
  if (writers.length === 0 || rotation.kind === 'none' || writeReason !== undefined) return;
  throw new Error(
    '`writeReason` must be given where `writers` put values that are rotated: say why they do, or remove them',
  );
}

/** A reader whose workload has no network could never read. */
function requireNetworks({ networks = [] }: Environment, { onlyThroughNetworks, readers }: SecretEntry): void {
  if (!onlyThroughNetworks) return;
  for (const { name, workload, outsideNetworks } of readers) {
    if (outsideNetworks !== undefined || networks.some((network) => network.workload === workload)) continue;
    throw new Error(
      `\`onlyThroughNetworks\` must be false while reader '${name}' has no network: add one of workload '${workload}' to \`networks\`, or say in \`outsideNetworks\` why it reads from elsewhere`,
    );
  }
}
