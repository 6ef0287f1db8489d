import { AccountId } from '../../model/account-id';
import { Arn } from '../../model/arn';
import { permissionSetRoleName } from '../../model/permission-set-role-name';
import { Region } from '../../model/region';
import type { IConsumer } from '../access/i-consumer';

/** A permission set in an account. */
export interface PermissionSetRoleProps {
  /** Name of the permission set: 1 to 32 characters of `A-Z a-z 0-9 _ + = , . @ -`. */
  readonly permissionSet: string;
  /** Twelve digits of the account that it is assigned in. */
  readonly account: string;
  /** The Region of Identity Center. */
  readonly identityCenterRegion: string;
}

/**
 * The role that Identity Center makes for a permission set in an account: grants of secrets reach the people who have
 * the set. Its name ends in characters that nobody knows beforehand, so policies name it by a pattern. Only Identity
 * Center makes roles under this path.
 *
 * @see https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html
 *
 * @example
 * secret.grants.read(
 *   new PermissionSetRole({ permissionSet: 'Reader', account: '111111111111', identityCenterRegion: 'eu-central-1' }),
 * );
 */
export class PermissionSetRole implements IConsumer {
  readonly roleArn: Arn;

  /** @throws when the name, the account or the Region breaks its rule */
  constructor({ permissionSet, account, identityCenterRegion }: PermissionSetRoleProps) {
    const name = permissionSetRoleName(permissionSet, identityCenterRegion);
    this.roleArn = Arn.of({
      partition: Region.of(identityCenterRegion).partition,
      service: 'iam',
      account: AccountId.of(account).value,
      resource: `role/${name}`,
    });
  }

  addAccess(): void {
    // The permission set's policy says what its people may call.
  }
}
