import { auditor } from './auditor';
import { breakGlass } from './break-glass';
import { developer } from './developer';
import { secretsAdministrator } from './secrets-administrator';
import { secretsReader } from './secrets-reader';
import { secretsRollback } from './secrets-rollback';

/**
 * What people may do with secrets. Each set denies every call that it does not allow, so that its people get no more by
 * whatever else is attached to it.
 *
 * @example
 * const definition = PermissionSets.auditor({ sessionHours: 4 });
 * new PermissionSet(stack, 'Auditor', { identityCenter, definition });
 */
export const PermissionSets = {
  auditor,
  breakGlass,
  developer,
  secretsAdministrator,
  secretsReader,
  secretsRollback,
} as const;
