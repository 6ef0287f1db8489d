import { permissionSetRoleName } from '../../../model/permission-set-role-name';
import type { Subject } from '../../access/subject';
import { isOf } from '../../provider/known-types';
import type { World } from '../../world/world';
import type { WorldResource } from '../../world/world-resource';

/** The permission sets that stacks declare. */
export function permissionSetsOf({ resources }: World): readonly WorldResource[] {
  return resources.filter((resource) => isOf(resource, 'aws_ssoadmin_permission_set'));
}

/** Whoever has the permission set in an account; nothing when its name or Region is not known. */
export function holderOf(
  { attributes, region }: WorldResource,
  account: string,
  partition: string,
): Subject | undefined {
  const name = String(attributes.name ?? '');
  let role: string;
  try {
    // Sixteen characters that nobody knows beforehand.
    role = permissionSetRoleName(name, region ?? '').replaceAll('?', '0');
  } catch {
    return undefined;
  }
  const id = `permission set ${name} in account ${account}`;
  const principal = { type: 'role', arn: `arn:${partition}:iam::${account}:role/${role}` } as const;
  return { id, kind: 'delegated', label: id, account, principal };
}
