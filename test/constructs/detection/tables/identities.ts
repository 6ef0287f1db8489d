import { Detections } from '../../../../src/constructs/detection/catalogue/detections';
import { quarantine } from '../../../helpers/synth/detections/calls';
import { call, ROOT, STRANGER, signIn, USER } from '../../../helpers/synth/detections/events';
import { each } from '../../../helpers/synth/detections/set-path';
import type { DetectionTable } from '../../../helpers/synth/detections/table';

export const tables: readonly DetectionTable[] = [
  {
    detection: Detections.roleTrustChanged(),
    fires: [
      call('iam', 'UpdateAssumeRolePolicy'),
      call('iam', 'UpdateAssumeRolePolicy', { 'detail.userIdentity': USER }),
      call('iam', 'UpdateAssumeRolePolicy', { 'detail.errorCode': 'AccessDenied' }),
    ],
    misses: [['it is read', 'detail.eventName', 'GetRole']],
  },
  {
    detection: Detections.boundaryRemoved(),
    fires: [
      ...each(call('iam', 'DeleteRolePermissionsBoundary'), 'detail.eventName', [
        'DeleteRolePermissionsBoundary',
        'DeleteUserPermissionsBoundary',
        'PutRolePermissionsBoundary',
        'PutUserPermissionsBoundary',
      ]),
    ],
    misses: [['its policy is read', 'detail.eventName', 'GetRolePolicy']],
  },
  {
    detection: Detections.federationToken(),
    fires: [
      call('sts', 'GetFederationToken', { 'detail.userIdentity': USER }),
      call('sts', 'GetFederationToken', { 'detail.userIdentity': ROOT }),
      call('sts', 'GetFederationToken', { 'detail.userIdentity': USER, 'detail.errorCode': 'AccessDenied' }),
    ],
    misses: [['a user asks for a session with MFA', 'detail.eventName', 'GetSessionToken']],
  },
  {
    detection: Detections.signinToken(),
    fires: [
      signIn('GetSigninToken'),
      signIn('GetSigninToken', { 'detail-type': 'AWS API Call via CloudTrail' }),
      signIn('GetSigninToken', { 'detail.userAgent': 'python-requests/2.31.0' }),
      signIn('GetSigninToken', { 'detail-type': 'AWS Service Event via CloudTrail' }),
    ],
    misses: [
      ['Identity Center does it', 'detail.userAgent', 'Jersey/2.0 (HttpUrlConnection 21.0.4)'],
      ['somebody signs in', 'detail.eventName', 'ConsoleLogin'],
    ],
  },
  {
    detection: Detections.rootSignedIn(),
    fires: [
      signIn('ConsoleLogin', { 'detail.userIdentity': ROOT }),
      signIn('ConsoleLogin', { 'detail.userIdentity': ROOT, 'detail.errorMessage': 'Failed authentication' }),
      signIn('ConsoleLogin', { 'detail.userIdentity': ROOT, 'detail-type': 'AWS API Call via CloudTrail' }),
      signIn('ConsoleLogin', { 'detail.userIdentity': ROOT, 'detail-type': 'AWS Service Event via CloudTrail' }),
    ],
    misses: [
      ['a user signs in', 'detail.userIdentity.type', 'IAMUser'],
      ['the root user switches a role', 'detail.eventName', 'SwitchRole'],
    ],
  },
  {
    detection: Detections.credentialsMade(),
    fires: [
      ...each(call('iam', 'CreateAccessKey'), 'detail.eventName', [
        'CreateAccessKey',
        'CreateLoginProfile',
        'CreateServiceSpecificCredential',
        'CreateUser',
        'UpdateLoginProfile',
        'UploadSigningCertificate',
        'UploadSSHPublicKey',
      ]),
    ],
    misses: [['keys are listed', 'detail.eventName', 'ListAccessKeys']],
  },
  {
    detection: Detections.rolesAnywhereChanged(),
    fires: [
      ...each(call('rolesanywhere', 'CreateProfile'), 'detail.eventName', [
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
    ],
    misses: [['anchors are listed', 'detail.eventName', 'ListTrustAnchors']],
  },
  {
    detection: Detections.keyQuarantined(),
    fires: [
      quarantine('AttachUserPolicy', { policyArn: 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3' }),
      quarantine('AttachRolePolicy', { policyArn: 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV2' }),
      quarantine('PutUserPolicy', { policyName: 'AWSCompromisedKeyQuarantine' }),
    ],
    misses: [
      ['another policy is attached', 'detail.requestParameters.policyArn', 'arn:aws:iam::aws:policy/ReadOnlyAccess'],
      [
        'an inline policy of another name is put',
        'detail.requestParameters',
        { userName: 'ada', policyName: 'deny-all' },
      ],
      ['it is detached', 'detail.eventName', 'DetachUserPolicy'],
    ],
  },
  {
    detection: Detections.identityProviderChanged(),
    fires: [
      ...each(call('iam', 'AddClientIDToOpenIDConnectProvider'), 'detail.eventName', [
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
    ],
    misses: [['providers are listed', 'detail.eventName', 'ListOpenIDConnectProviders']],
  },
  {
    detection: Detections.permissionSetChanged(),
    fires: [
      ...each(call('sso', 'AttachCustomerManagedPolicyReferenceToPermissionSet'), 'detail.eventName', [
        'AttachCustomerManagedPolicyReferenceToPermissionSet',
        'AttachManagedPolicyToPermissionSet',
        'CreateAccountAssignment',
        'CreatePermissionSet',
        'DeletePermissionsBoundaryFromPermissionSet',
        'PutInlinePolicyToPermissionSet',
        'PutPermissionsBoundaryToPermissionSet',
        'UpdatePermissionSet',
      ]),
    ],
    misses: [['sets are listed', 'detail.eventName', 'ListPermissionSets']],
  },
  {
    detection: Detections.roleAssumedByStranger({ accounts: ['111111111111', '222222222222'] }),
    fires: [
      call('sts', 'AssumeRole', { 'detail.userIdentity': STRANGER }),
      call('sts', 'AssumeRole', { 'detail.userIdentity': STRANGER, 'detail.errorCode': 'AccessDenied' }),
      call('sts', 'AssumeRole', { 'detail.userIdentity': { ...STRANGER, accountId: '888888888888' } }),
    ],
    misses: [
      ['a member does', 'detail.userIdentity.accountId', '111111111111'],
      ['another member does', 'detail.userIdentity.accountId', '222222222222'],
      ['a user of theirs does so at home', 'detail.userIdentity.type', 'IAMUser'],
      ['a workload does so by its token', 'detail.eventName', 'AssumeRoleWithWebIdentity'],
    ],
  },
];
