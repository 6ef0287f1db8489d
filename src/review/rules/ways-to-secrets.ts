import { ACTIONS } from '../access/capability';
import { READ_ACTIONS } from './covers-action';

const of = (service: string, names: string): readonly string[] =>
  names.split(/\s+/).map((name) => `${service}:${name}`);

/**
 * What gives or changes a secret, parameter or key, or leads there by a step: by other rights, as another role, or as
 * code that runs as one. Of a role that may do none of these it does not matter who assumes it.
 */
export const WAYS_TO_SECRETS: readonly string[] = [
  ...READ_ACTIONS,
  ...Object.values(ACTIONS).flat(),
  ...of('secretsmanager', 'UpdateSecretVersionStage ReplicateSecretToRegions DeleteResourcePolicy TagResource'),
  ...of('secretsmanager', 'CancelRotateSecret RemoveRegionsFromReplication StopReplicationToReplica'),
  ...of('ssm', 'GetParameter GetParameters GetParametersByPath GetParameterHistory PutParameter DeleteParameter'),
  ...of('ssm', 'DeleteParameters LabelParameterVersion'),
  ...of('kms', 'Decrypt ReEncryptFrom GenerateDataKey GenerateDataKeyPair Encrypt ReplicateKey UpdateAlias'),
  ...of('kms', 'RevokeGrant RetireGrant TagResource DisableKeyRotation DeleteImportedKeyMaterial'),
  ...of('sts', 'AssumeRole AssumeRoot'),
  ...of('iam', 'PassRole PutRolePolicy AttachRolePolicy PutUserPolicy AttachUserPolicy PutGroupPolicy'),
  ...of('iam', 'AttachGroupPolicy AddUserToGroup CreatePolicyVersion SetDefaultPolicyVersion DeleteRolePolicy'),
  ...of('iam', 'DetachRolePolicy PutRolePermissionsBoundary DeleteRolePermissionsBoundary TagRole TagUser'),
  ...of('iam', 'DeleteUserPermissionsBoundary UpdateAssumeRolePolicy CreateRole CreateUser CreateAccessKey'),
  ...of('iam', 'CreateLoginProfile UpdateLoginProfile DeactivateMFADevice CreateSAMLProvider UpdateSAMLProvider'),
  ...of('iam', 'CreateOpenIDConnectProvider AddClientIDToOpenIDConnectProvider'),
  ...of('sso', 'CreateAccountAssignment PutInlinePolicyToPermissionSet AttachManagedPolicyToPermissionSet'),
  ...of('sso', 'AttachCustomerManagedPolicyReferenceToPermissionSet'),
  ...of('organizations', 'AttachPolicy DetachPolicy UpdatePolicy DeletePolicy MoveAccount LeaveOrganization'),
  ...of('organizations', 'RegisterDelegatedAdministrator PutResourcePolicy RemoveAccountFromOrganization'),
  ...of('lambda', 'UpdateFunctionCode UpdateFunctionConfiguration AddPermission'),
  ...of('ssm', 'SendCommand StartSession CreateAssociation StartAutomationExecution'),
  ...of('ec2-instance-connect', 'SendSSHPublicKey SendSerialConsoleSSHPublicKey'),
  ...of('ec2', 'ModifyInstanceAttribute'),
  ...of('ecs', 'ExecuteCommand'),
  ...of('eks', 'CreateAccessEntry AssociateAccessPolicy'),
  ...of('codebuild', 'StartBuild StartBuildBatch UpdateProject'),
  ...of('cloudformation', 'CreateStack UpdateStack CreateChangeSet ExecuteChangeSet UpdateStackSet'),
  ...of('states', 'UpdateStateMachine'),
  ...of('glue', 'UpdateJob UpdateDevEndpoint'),
  ...of('sagemaker', 'CreatePresignedNotebookInstanceUrl'),
  ...of('cloudtrail', 'StopLogging DeleteTrail UpdateTrail PutEventSelectors'),
];
