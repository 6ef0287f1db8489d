import { Rotation } from '../../constructs/rotation/rotation';
import type { Secret } from '../../constructs/secrets/secret';
import type { SecretProps } from '../../constructs/secrets/secret-props';
import { REDIS_CONTRACT } from '../../model/rotation/redis';
import { RotationSchedule } from '../../model/rotation-schedule';
import { DATABASE_CONTRACTS } from '../schema/database-contracts';
import type { RotationChoice, RotationNetwork } from '../schema/rotation-choice';

type OwnOptions = Parameters<typeof Rotation.sshKey>[0];

/** The network in which rotation functions run, with its endpoints. */
export type RotationPlace = Required<RotationNetwork>;

/** What the rotations of an environment share. */
export interface RotationSurroundings extends Pick<OwnOptions, 'operations' | 'permissionsBoundary' | 'provenBy'> {
  readonly network: RotationPlace | undefined;
  /** The secret of a superuser, by the name in the data. */
  readonly superuserOf: (name: string) => Secret;
}

/** The construct's rotation for what the environment's data says of a secret. */
export function rotation(
  choice: RotationChoice,
  { network: place, superuserOf, ...runs }: RotationSurroundings,
): SecretProps['rotation'] {
  if (choice.kind === 'none') return Rotation.none(choice);
  const { schedule, windowHours } = choice;
  const options: OwnOptions = { schedule: RotationSchedule.parse(schedule, { windowHours }), ...runs };
  switch (choice.kind) {
    case 'random-value':
      return Rotation.randomValue({ ...options, key: choice.key });
    case 'api-key':
      return Rotation.apiKey({ ...options, description: choice.description });
    case 'redis':
      return Rotation.redis({
        ...options,
        superuser: superuserOf(choice.superuser),
        network: network(place, REDIS_CONTRACT.port),
      });
    default:
      return Rotation[choice.kind]({
        ...options,
        users: choice.superuser
          ? { kind: 'alternating', superuser: superuserOf(choice.superuser) }
          : { kind: 'single' },
        network: network(place, DATABASE_CONTRACTS[choice.kind].port),
      });
  }
}

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
