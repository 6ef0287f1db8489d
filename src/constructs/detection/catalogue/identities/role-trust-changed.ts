import { access } from '../../../../model/controls/access';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** A role that trusts one more principal is that principal’s. */
export function roleTrustChanged(): Detection {
  return {
    id: 'role-trust-changed',
    intent: 'Somebody changes who can assume a role, outside deployment',
    severity: 'high',
    control: access.roleTrust,
    techniques: [attack.additionalRoles],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: [
      'Read the new trust in `requestParameters`, and name whom it admits',
      'Ask `cdktf-aws-secrets access` what the role reads',
      'Apply the plan of the role, and revoke its sessions if a stranger could assume it',
    ],
    falseAlarms: ['Teams whose roles are deployed by another role: exempt it'],
    blindSpots: ['A role that is made with such a trust is a CreateRole'],
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html',
    pattern: () => calls('iam', ['UpdateAssumeRolePolicy']),
  };
}
