import { Rotation } from '../../constructs/rotation/rotation';
import type { Secret } from '../../constructs/secrets/secret';
import type { SecretProps } from '../../constructs/secrets/secret-props';
import { RotationSchedule } from '../../model/rotation-schedule';
import type { Environment, SecretEntry } from '../schema/environment';
import type { RotationNetwork } from '../schema/rotation-choice';

type Entry = SecretEntry<string, string, string>;
type OwnOptions = Parameters<typeof Rotation.sshKey>[0];

/** The network in which rotation functions run, with its endpoints. */
export type RotationPlace = Required<RotationNetwork>;

/** What the rotations of an environment share. */
export interface RotationSurroundings extends Pick<OwnOptions, 'operations' | 'permissionsBoundary'> {
  readonly network: RotationPlace | undefined;
  /** The secret that the data names as the superuser's. */
  readonly superuser: Secret | undefined;
}

/** The construct's rotation for what the environment's data says of a secret. */
export function rotation(
  environment: Environment,
  { name, rotation: choice }: Entry,
  { network: place, superuser, ...runs }: RotationSurroundings,
): SecretProps['rotation'] {
  if (choice.kind === 'none') return Rotation.none(choice);
  const { schedule, windowHours } = choice;
  const { rotationProvenIn } = environment;
  const options: OwnOptions = {
    schedule: RotationSchedule.parse(schedule, { windowHours }),
    ...runs,
    provenBy: rotationProvenIn === undefined ? undefined : `${rotationProvenIn}/${name}`,
  };
  switch (choice.kind) {
    case 'random-value':
      return Rotation.randomValue({ ...options, key: choice.key });
    case 'api-key':
      return Rotation.apiKey({ ...options, description: choice.description });
    case 'redis':
      return Rotation.redis({ ...options, superuser: superuser as Secret, network: network(place, PORTS.redis) });
    default:
      return Rotation[choice.kind]({
        ...options,
        users: superuser ? { kind: 'alternating', superuser } : { kind: 'single' },
        network: network(place, PORTS[choice.kind]),
      });
  }
}

const PORTS = { postgres: 5432, mysql: 3306, mariadb: 3306, redshift: 5439, mongo: 27_017, redis: 6379 } as const;

function network(place: RotationPlace | undefined, port: number): OwnOptions['network'] {
  if (place === undefined) return undefined;
  const { vpcId, subnetIds, systemsCidr, endpointSecurityGroupId } = place;
  return {
    vpcId,
    subnetIds,
    systems: [{ kind: 'addresses', cidr: systemsCidr, port }],
    endpoints: [{ kind: 'security-group', id: endpointSecurityGroupId, port: 443 }],
  };
}
