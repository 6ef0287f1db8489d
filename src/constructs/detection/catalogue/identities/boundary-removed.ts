import { administration } from '../../../../model/controls/administration';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** Without its boundary a role can do whatever its policies say. */
export function boundaryRemoved(): Detection {
  return {
    id: 'boundary-removed',
    intent: 'Somebody takes the permissions boundary from a role or user, or sets another',
    severity: 'high',
    control: administration.accessRights,
    techniques: [attack.additionalRoles],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: [
      'Set the boundary again',
      'List what the role did since',
      'Look for the guardrail role-boundaries: it was missing, or the role is exempt from it',
    ],
    falseAlarms: ['Somebody makes a change by hand that a plan should make'],
    blindSpots: ['A role that is made without a boundary is a CreateRole'],
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html',
    pattern: () =>
      calls('iam', [
        'DeleteRolePermissionsBoundary',
        'DeleteUserPermissionsBoundary',
        'PutRolePermissionsBoundary',
        'PutUserPermissionsBoundary',
      ]),
  };
}
