import { SecretsmanagerSecretRotation } from '@cdktf/provider-aws/lib/secretsmanager-secret-rotation';
import { Token } from 'cdktf';
import type { Construct } from 'constructs';
import type { Classification } from '../../model/classification';
import type { RotationSchedule } from '../../model/rotation-schedule';
import type { RotationOperations } from '../operations/rotation-operations';
import { refuse } from '../synthesis/validation';
import type { IRotation, RotationTarget } from './i-rotation';
import { ReleasedRotations } from './released-rotations';
import { requireRotation } from './rotation-checks';
import { createRotation } from './rotation-resource';

/** A master user's secret that the database service made and rotates. */
export interface ManagedRotationProps {
  /** The service whose master user it is. */
  readonly service: 'rds' | 'aurora' | 'redshift' | 'documentdb';
  readonly schedule: RotationSchedule;
  /**
   * Whether the secret is rotated at once when the schedule is made, or changed: also outside its window.
   *
   * @default true
   */
  readonly rotateImmediately?: boolean;
  /**
   * Whether Terraform lets go of the schedule: it stays as it is, and so does the rotation. Say so and apply before you
   * remove the import. To destroy the schedule would be to turn the service's own rotation off, so it is refused.
   *
   * @default false
   */
  readonly released?: boolean;
  /** How sensitive the secret is: bounds the schedule. */
  readonly classification: Classification;
  /** The alarms of the account. */
  readonly operations: RotationOperations;
}

/** The names that each service gives its secrets. DocumentDB and Aurora use those of RDS. */
const PREFIX = { rds: 'rds!', aurora: 'rds!', documentdb: 'rds!', redshift: 'redshift!' } as const;

/**
 * Rotation by the service that owns the secret, without a function. The library sets the schedule, the alarms and the
 * grants; the value, the key and the deletion stay with the service.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_managed.html
 *
 * @example
 * const { highRisk: classification } = Classification;
 * Rotation.managed({ service: 'rds', classification, schedule: RotationSchedule.days(15), operations });
 */
export class ManagedRotation implements IRotation {
  readonly strategy: string;
  readonly schedule: RotationSchedule;

  constructor(private readonly props: ManagedRotationProps) {
    this.strategy = `managed-${props.service}`;
    this.schedule = props.schedule;
  }

  tags(): Readonly<Record<string, string>> {
    return {};
  }

  bind(scope: Construct, target: RotationTarget): void {
    const { service, classification, operations, schedule, rotateImmediately, released = false } = this.props;
    if (!target.imported) {
      refuse(
        scope,
        `\`rotation\` must not be managed for a secret made here, because ${service} rotates only what it makes: import its secret with Secret.fromSecretArn`,
      );
    }
    const { secretArn, secretName } = target.secret;
    if (!Token.isUnresolved(secretArn) && !secretName.startsWith(PREFIX[service])) {
      refuse(scope, `\`secretArn\` must be of a secret named ${PREFIX[service]}… for ${service}, got '${secretName}'`);
    }
    requireRotation(scope, this, classification);
    if (released) release(scope, secretArn);
    else createRotation(scope, { target, schedule, rotateImmediately, operations, preventDestroy: true });
  }
}

/** Forgets the rotation that was made under this scope before. */
function release(scope: Construct, secretId: string): void {
  // Made for its address alone, which follows from its place.
  const former = new SecretsmanagerSecretRotation(scope, 'Rotation', { secretId, rotationRules: {} });
  const { terraformResourceType, friendlyUniqueId } = former;
  scope.node.tryRemoveChild('Rotation');
  ReleasedRotations.of(scope).forget(`${terraformResourceType}.${friendlyUniqueId}`);
}
