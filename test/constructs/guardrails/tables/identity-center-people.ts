import { identityCenterPeople } from '../../../../src/constructs/guardrails/catalogue/organization/identity-center-people';
import { eachCall } from '../../../helpers/synth/guardrails/each-call';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: identityCenterPeople(),
  rows: ({ administrator, breakGlass, custodian, deployment, root }) => {
    const instance = 'arn:aws:sso:::instance/ssoins-0a1b2c3d4e5f6071';
    const directory = '*';
    const who = 'an administrator of the account that administers Identity Center';
    return {
      denied: [
        ...eachCall({
          who,
          by: administrator,
          service: 'sso',
          resource: instance,
          actions: `
            AssociateDirectory AssociateProfile AttachCustomerManagedPolicyReferenceToPermissionSet
            AttachManagedPolicyToPermissionSet CreateAccountAssignment
            CreateInstanceAccessControlAttributeConfiguration CreatePermissionSet CreateProfile CreateTrust
            DeleteAccountAssignment DeleteInlinePolicyFromPermissionSet DeleteInstance
            DeleteInstanceAccessControlAttributeConfiguration DeletePermissionSet
            DeletePermissionsBoundaryFromPermissionSet DeleteProfile
            DetachCustomerManagedPolicyReferenceFromPermissionSet DetachManagedPolicyFromPermissionSet
            DisassociateDirectory DisassociateProfile ProvisionPermissionSet PutInlinePolicyToPermissionSet
            PutMfaDeviceManagementForDirectory PutPermissionsBoundaryToPermissionSet PutPermissionsPolicy
            UpdateInstanceAccessControlAttributeConfiguration UpdatePermissionSet UpdateProfile UpdateSSOConfiguration
            UpdateTrust
          `,
        }),
        ...eachCall({
          who,
          by: administrator,
          service: 'identitystore',
          resource: directory,
          actions: 'CreateGroupMembership CreateUser DeleteGroupMembership UpdateUser',
        }),
        ...eachCall({
          who,
          by: administrator,
          service: 'sso-directory',
          resource: directory,
          actions: `
            AddMemberToGroup CompleteWebAuthnDeviceRegistration CreateBearerToken DeleteMfaDeviceForUser DisableUser
            EnableExternalIdPConfigurationForDirectory ImportExternalIdPCertificate RemoveMemberFromGroup
            StartVirtualMfaDeviceRegistration UpdatePassword VerifyEmail
          `,
        }),
        ...[root, breakGlass, custodian].map((by) => ({
          what: `${'arn' in by ? by.arn : 'the root user'} assigns a permission set`,
          by,
          action: 'sso:CreateAccountAssignment',
          resource: instance,
        })),
      ],
      allowed: [
        ...eachCall({
          who: 'the deployment role',
          by: deployment,
          service: 'sso',
          resource: instance,
          actions: 'CreateAccountAssignment CreatePermissionSet PutInlinePolicyToPermissionSet ProvisionPermissionSet',
        }),
        {
          what: 'the deployment role puts somebody into a group',
          by: deployment,
          action: 'identitystore:CreateGroupMembership',
          resource: directory,
        },
        {
          what: 'an administrator looks who has a permission set',
          by: administrator,
          action: 'sso:ListAccountAssignments',
          resource: instance,
        },
        {
          what: 'an administrator looks who is in a group',
          by: administrator,
          action: 'identitystore:ListGroupMemberships',
          resource: directory,
        },
        {
          what: 'an administrator looks for a user in the console',
          by: administrator,
          action: 'sso-directory:SearchUsers',
          resource: directory,
        },
        {
          what: 'an administrator assigns an application',
          by: administrator,
          action: 'sso:CreateApplicationAssignment',
          resource: instance,
        },
      ],
    };
  },
};
