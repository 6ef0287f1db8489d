import { authentication } from '../../../../model/controls/authentication';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** New credentials are a way back in. */
export function credentialsMade(): Detection {
  return {
    id: 'credentials-made',
    intent: 'Somebody makes an access key, a password, a user or a credential of a service for a user',
    severity: 'high',
    control: authentication.workloads,
    techniques: [attack.additionalCredentials],
    carrier: 'event-rule',
    exempts: {
      deployment: 'It makes such changes, from reviewed plans',
      'emergency-custodian': 'It enrols and replaces the users for emergencies',
    },
    runbook: [
      'Compare the user in `requestParameters` with the one in `userIdentity`',
      'Deactivate the key or delete the password, unless the owner of the user asked for it',
      'List what was done with the new key since',
    ],
    falseAlarms: ['The custodian who enrols users for emergencies'],
    blindSpots: ['EventBridge cannot compare two fields: a key for oneself and a key for another look the same'],
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html',
    pattern: () =>
      calls('iam', [
        'CreateAccessKey',
        'CreateLoginProfile',
        'CreateServiceSpecificCredential',
        'CreateUser',
        'UpdateLoginProfile',
        'UploadSigningCertificate',
        'UploadSSHPublicKey',
      ]),
  };
}
