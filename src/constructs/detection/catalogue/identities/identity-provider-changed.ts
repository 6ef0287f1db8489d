import { authentication } from '../../../../model/controls/authentication';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** A provider decides who is who. */
export function identityProviderChanged(): Detection {
  return {
    id: 'identity-provider-changed',
    intent: 'Somebody changes an OIDC or SAML provider outside deployment',
    severity: 'critical',
    control: authentication.providers,
    techniques: [attack.trustModification],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: [
      'Compare the provider with its code',
      'Remove it if it is not yours: every role that trusts it is open to whoever runs it',
      'List AssumeRoleWithWebIdentity and AssumeRoleWithSAML since',
    ],
    falseAlarms: ['A renewed certificate of a SAML provider'],
    blindSpots: [],
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html',
    pattern: () =>
      calls('iam', [
        'AddClientIDToOpenIDConnectProvider',
        'CreateOpenIDConnectProvider',
        'CreateSAMLProvider',
        'DeleteOpenIDConnectProvider',
        'DeleteSAMLProvider',
        'RemoveClientIDFromOpenIDConnectProvider',
        'UpdateOpenIDConnectProvider',
        'UpdateOpenIDConnectProviderThumbprint',
        'UpdateSAMLProvider',
      ]),
  };
}
