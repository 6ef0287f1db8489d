/**
 * What the keeper of the users for emergencies calls, by the first word of the statement's Sid. An access key, a policy
 * or a group is never given.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
 */
export const CUSTODIAN_CALLS: Readonly<Record<'Enrol' | 'Revoke' | 'See', readonly string[]>> = {
  Enrol: [
    'iam:CreateLoginProfile',
    'iam:CreateUser',
    'iam:EnableMFADevice',
    'iam:ResyncMFADevice',
    'iam:UpdateLoginProfile',
  ],

  Revoke: [
    'iam:DeactivateMFADevice',
    'iam:DeleteAccessKey',
    'iam:DeleteLoginProfile',
    'iam:DeleteSSHPublicKey',
    'iam:DeleteServiceSpecificCredential',
    'iam:DeleteSigningCertificate',
    'iam:DeleteUser',
    'iam:DeleteUserPolicy',
    'iam:DetachUserPolicy',
    'iam:UpdateAccessKey',
  ],

  See: [
    'iam:GetLoginProfile',
    'iam:GetUser',
    'iam:ListAccessKeys',
    'iam:ListAttachedUserPolicies',
    'iam:ListGroupsForUser',
    'iam:ListMFADevices',
    'iam:ListSSHPublicKeys',
    'iam:ListServiceSpecificCredentials',
    'iam:ListSigningCertificates',
    'iam:ListUserPolicies',
  ],
};
