import { authentication } from '../../../../model/controls/authentication';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** Such a session outlives the key that made it. */
export function federationToken(): Detection {
  return {
    id: 'federation-token',
    intent: 'Somebody asks for a federation token',
    severity: 'high',
    control: authentication.sessions,
    techniques: [attack.additionalCredentials],
    carrier: 'event-rule',
    exempts: {},
    runbook: [
      'Find the user in `userIdentity`, and deactivate its key',
      'Deny everything to sessions of the user from before now: a deactivated key does not end them',
      'List what the sessions did, by the access key in `responseElements`',
    ],
    falseAlarms: ['Old tools that hand users’ sessions to their own users'],
    blindSpots: [],
    page: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html',
    pattern: () => calls('sts', ['GetFederationToken']),
  };
}
