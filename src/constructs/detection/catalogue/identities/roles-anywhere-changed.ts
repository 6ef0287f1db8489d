import { authentication } from '../../../../model/controls/authentication';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** Whoever owns the anchor signs himself a role. */
export function rolesAnywhereChanged(): Detection {
  return {
    id: 'roles-anywhere-changed',
    intent: 'Somebody changes a trust anchor or revocation list of IAM Roles Anywhere',
    severity: 'critical',
    control: authentication.providers,
    techniques: [attack.additionalRoles],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: [
      'Compare the certificate of the anchor with your own authority’s',
      'Disable the anchor if it is another',
      'List the sessions of its profiles by CreateSession',
    ],
    falseAlarms: ['A renewed list of revoked certificates'],
    blindSpots: [],
    page: 'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/logging-using-cloudtrail.html',
    pattern: () =>
      calls('rolesanywhere', [
        'CreateProfile',
        'CreateTrustAnchor',
        'DeleteCrl',
        'DisableCrl',
        'EnableTrustAnchor',
        'ImportCrl',
        'UpdateCrl',
        'UpdateProfile',
        'UpdateTrustAnchor',
      ]),
  };
}
