import { Construct } from 'constructs';
import { Arn } from '../../model/arn';
import { Principal } from '../../model/policy/principal';
import { ConsumerRole } from '../access/consumer-role';
import { CUSTODIAN_CALLS } from '../access/custodian-calls';
import type { RoleTrust } from '../access/role-trust';
import type { RotationOperations } from '../operations/rotation-operations';
import { recordSource } from '../synthesis/record-source';
import { refuse, validated } from '../synthesis/validation';
import { UseAlarm } from './use-alarm';

/** The keeper of the users for emergencies. */
export interface EmergencyCustodianProps {
  /** The beginning of the alarm's names: 1 to 20 characters of `a-z 0-9 -`. */
  readonly environment: string;
  /** Full ARNs of the IAM users: what {@link BreakGlassRole} and the guardrail `emergencyUsers` have. At least one. */
  readonly userArns: readonly string[];
  /** Who can assume the role: people, and neither the users themselves nor whoever deploys. */
  readonly trust: RoleTrust;
  /** The operations of the account: its key encrypts the alarms. */
  readonly operations: RotationOperations;
  /**
   * Name of the role, with its path if it has one: the guardrails' `emergency-custodian`.
   *
   * @default 'emergency-custodian'
   */
  readonly name?: string;
  /**
   * ARN of a managed policy, or a reference to it, that bounds the role: that of `Boundary.custodian`.
   *
   * @default - no boundary
   */
  readonly permissionsBoundary?: string;
  /**
   * ARN of a managed policy, or a reference to it, that bounds the role with which the alarm forwards events.
   *
   * @default - no boundary
   */
  readonly forwarderBoundary?: string;
}

/**
 * The one role that enrols, replaces and revokes the users who take roles for emergencies. With the guardrail
 * `emergencyUsers` nobody else can, neither deployment nor the account's root user. Every use raises an alarm.
 *
 * @example
 * const trust = RoleTrust.assumedBy({ roleArns: ['arn:aws:iam::333333333333:role/security-office'] });
 * const userArns = ['arn:aws:iam::111111111111:user/emergency/one', 'arn:aws:iam::111111111111:user/emergency/two'];
 * const environment = 'prod';
 * const { policyArn } = new PermissionsBoundary(stack, 'Limits', { environment, boundary: Boundary.custodian(userArns) });
 * const boundaries = { permissionsBoundary: policyArn, forwarderBoundary: boundary.policyArn };
 * new EmergencyCustodian(stack, 'Custodian', { environment, userArns, trust, operations, ...boundaries });
 */
export class EmergencyCustodian extends Construct {
  /** A reference to the ARN of the alarm's topic. */
  readonly topicArn: string;
  readonly roleArn: Arn;

  /** @throws when the environment, a user or the name breaks its rule */
  constructor(scope: Construct, id: string, props: EmergencyCustodianProps) {
    super(scope, id);
    recordSource(this);
    const { environment, operations, forwarderBoundary } = props;
    if (!/^[a-z0-9-]{1,20}$/.test(environment)) {
      refuse(this, `\`environment\` must be 1 to 20 characters of a-z 0-9 -, got '${environment}'`);
    }
    this.roleArn = this.createRole(props).roleArn;
    this.topicArn = new UseAlarm(this, 'Alarm', {
      name: `${environment}-break-glass-custodian`,
      roleArn: this.roleArn,
      service: 'iam',
      operations,
      permissionsBoundary: forwarderBoundary,
    }).topicArn;
  }

  private createRole(props: EmergencyCustodianProps): ConsumerRole {
    const { userArns, trust, name = 'emergency-custodian', permissionsBoundary } = props;
    if (userArns.length === 0) refuse(this, '`userArns` must name at least one user');
    validated(this, () => userArns.map((text) => Principal.user(Arn.parse(text))));
    const role = new ConsumerRole(this, 'Role', {
      name,
      trust,
      description: 'Enrols, replaces and revokes the users for emergencies. Every use raises an alarm',
      maxSessionSeconds: 3600,
      permissionsBoundary,
    });
    const resources = [...userArns].sort();
    for (const [verb, actions] of Object.entries(CUSTODIAN_CALLS)) {
      role.addAccess({ verb, actions, resources, conditions: [] });
    }
    return role;
  }
}
