import { administration } from '../../../../model/controls/administration';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** A permission set is a role in every account. */
export function permissionSetChanged(): Detection {
  return {
    id: 'permission-set-changed',
    intent: 'Somebody changes a permission set or its assignments outside deployment',
    severity: 'high',
    control: administration.accessRights,
    techniques: [attack.additionalRoles],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: [
      'Name the set, the person and the account in `requestParameters`',
      'Delete the assignment unless somebody approved it',
      'List the sessions of the person since',
    ],
    falseAlarms: ['Tools that assign for a time, and are not deployment'],
    blindSpots: [],
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsiamidentitycenter.html',
    pattern: () =>
      calls('sso', [
        'AttachCustomerManagedPolicyReferenceToPermissionSet',
        'AttachManagedPolicyToPermissionSet',
        'CreateAccountAssignment',
        'CreatePermissionSet',
        'DeletePermissionsBoundaryFromPermissionSet',
        'PutInlinePolicyToPermissionSet',
        'PutPermissionsBoundaryToPermissionSet',
        'UpdatePermissionSet',
      ]),
  };
}
