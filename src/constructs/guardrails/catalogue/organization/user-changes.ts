/**
 * Every call that names an IAM user and gives them a credential, a right or another name, or takes one away. Changing
 * one's own password is not among them.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
 */
export const USER_CHANGES: readonly string[] = [
  'iam:AttachUserPolicy',
  'iam:CreateAccessKey',
  'iam:CreateLoginProfile',
  'iam:CreateServiceSpecificCredential',
  'iam:CreateUser',
  'iam:DeactivateMFADevice',
  'iam:DeleteAccessKey',
  'iam:DeleteLoginProfile',
  'iam:DeleteSSHPublicKey',
  'iam:DeleteServiceSpecificCredential',
  'iam:DeleteSigningCertificate',
  'iam:DeleteUser',
  'iam:DeleteUserPermissionsBoundary',
  'iam:DeleteUserPolicy',
  'iam:DetachUserPolicy',
  'iam:EnableMFADevice',
  'iam:PutUserPermissionsBoundary',
  'iam:PutUserPolicy',
  'iam:ResetServiceSpecificCredential',
  'iam:ResyncMFADevice',
  'iam:TagUser',
  'iam:UntagUser',
  'iam:UpdateAccessKey',
  'iam:UpdateLoginProfile',
  'iam:UpdateSSHPublicKey',
  'iam:UpdateServiceSpecificCredential',
  'iam:UpdateSigningCertificate',
  'iam:UpdateUser',
  'iam:UploadSSHPublicKey',
  'iam:UploadSigningCertificate',
];

/** Calls that put a user into a group, or out of it: they name the group alone. */
export const GROUP_CHANGES: readonly string[] = ['iam:AddUserToGroup', 'iam:RemoveUserFromGroup'];
