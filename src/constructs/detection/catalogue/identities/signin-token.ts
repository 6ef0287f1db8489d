import { authentication } from '../../../../model/controls/authentication';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { consoleEvents } from '../../trail-pattern';

/** Credentials become a session in the console. */
export function signinToken(): Detection {
  return {
    id: 'signin-token',
    intent: 'Somebody turns credentials into a session in the console',
    severity: 'medium',
    control: authentication.sessions,
    techniques: [attack.cloudAccounts],
    carrier: 'event-rule',
    exempts: {},
    runbook: [
      'Find the role and its session in `userIdentity`',
      'Ask its owner who needs the console of a workload',
      'Revoke the sessions of the role if nobody does',
    ],
    falseAlarms: ['Tools with which people open the console from their terminal'],
    blindSpots: [
      'Identity Center does it for its people with an agent that begins with Jersey/: who claims to be that is not reported',
    ],
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_enable-console-custom-url.html',
    pattern: () => consoleEvents(['GetSigninToken'], { userAgent: [{ 'anything-but': { prefix: 'Jersey/' } }] }),
  };
}
