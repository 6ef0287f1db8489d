import { Construct } from 'constructs';
import type { Arn } from '../../model/arn';
import { ConsumerRole } from '../access/consumer-role';
import type { IConsumer } from '../access/i-consumer';
import type { RoleAccess } from '../access/role-policy';
import { RoleTrust } from '../access/role-trust';
import type { RotationOperations } from '../operations/rotation-operations';
import { recordSource } from '../synthesis/record-source';
import { refuse, validated } from '../synthesis/validation';
import { UseAlarm } from './use-alarm';

/** A role for emergencies. */
export interface BreakGlassRoleProps {
  /** The beginning of the alarm's names: 1 to 20 characters of `a-z 0-9 -`. */
  readonly environment: string;
  /** ARNs of the IAM users who can assume it: few, each with a hardware second factor. At least one. */
  readonly userArns: readonly string[];
  /** The operations of the account: its key encrypts the alarms. */
  readonly operations: RotationOperations;
  /**
   * Name of the role, with its path if it has one.
   *
   * @default 'break-glass'
   */
  readonly name?: string;
  /**
   * Longest time since the second factor was shown, in seconds: 60 to 3,600.
   *
   * @default 300
   */
  readonly mfaAgeSeconds?: number;
  /**
   * ARN of a managed policy, or a reference to it, that bounds the role and that of its alarm.
   *
   * @default - no boundary
   */
  readonly permissionsBoundary?: string;
}

/**
 * A role that named IAM users assume in an emergency, with a second factor and for an hour, also when Identity Center
 * or the identity provider is down. It reads what was granted to it, and every use raises an alarm.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html
 *
 * @example
 * const userArns = ['arn:aws:iam::111111111111:user/emergency/one', 'arn:aws:iam::111111111111:user/emergency/two'];
 * const limits = { mfaAgeSeconds: 120, permissionsBoundary: boundary.policyArn };
 * const breakGlass = new BreakGlassRole(stack, 'BreakGlass', { environment: 'prod', userArns, operations, ...limits });
 * secret.grants.read(breakGlass);
 */
export class BreakGlassRole extends Construct implements IConsumer {
  /** A reference to the ARN of the alarm's topic. */
  readonly topicArn: string;
  private readonly role: ConsumerRole;

  /** @throws when the environment, a user, the name or the time breaks its rule */
  constructor(scope: Construct, id: string, props: BreakGlassRoleProps) {
    super(scope, id);
    recordSource(this);
    const { environment, operations, permissionsBoundary } = props;
    if (!/^[a-z0-9-]{1,20}$/.test(environment)) {
      refuse(this, `\`environment\` must be 1 to 20 characters of a-z 0-9 -, got '${environment}'`);
    }
    this.role = this.createRole(props);
    this.topicArn = new UseAlarm(this, 'Alarm', {
      name: `${environment}-break-glass`,
      roleArn: this.role.roleArn,
      operations,
      permissionsBoundary,
    }).topicArn;
  }

  get roleArn(): Arn {
    return this.role.roleArn;
  }

  addAccess(access: RoleAccess): void {
    this.role.addAccess(access);
  }

  private createRole(props: BreakGlassRoleProps): ConsumerRole {
    const { userArns, name = 'break-glass', mfaAgeSeconds = 300, permissionsBoundary } = props;
    return new ConsumerRole(this, 'Role', {
      name,
      trust: validated(this, () => RoleTrust.usersWithMfa({ userArns, mfaAgeSeconds })),
      description: 'Reads secrets in an emergency. Every use raises an alarm',
      maxSessionSeconds: 3600,
      permissionsBoundary,
    });
  }
}
