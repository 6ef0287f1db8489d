import { administration } from '../../../../model/controls/administration';
import { caller } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { arnPatterns, roleArnPattern } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';

const id = 'identity-center-people';
const exempts = { deployment: 'Permission sets and assignments are changed in a pull request' };

const SETS = [
  'AssociateDirectory',
  'AssociateProfile',
  'AttachCustomerManagedPolicyReferenceToPermissionSet',
  'AttachManagedPolicyToPermissionSet',
  'CreateAccountAssignment',
  'CreateInstanceAccessControlAttributeConfiguration',
  'CreatePermissionSet',
  'CreateProfile',
  'CreateTrust',
  'DeleteAccountAssignment',
  'DeleteInlinePolicyFromPermissionSet',
  'DeleteInstance',
  'DeleteInstanceAccessControlAttributeConfiguration',
  'DeletePermissionSet',
  'DeletePermissionsBoundaryFromPermissionSet',
  'DeleteProfile',
  'DetachCustomerManagedPolicyReferenceFromPermissionSet',
  'DetachManagedPolicyFromPermissionSet',
  'DisassociateDirectory',
  'DisassociateProfile',
  'ProvisionPermissionSet',
  'PutInlinePolicyToPermissionSet',
  'PutMfaDeviceManagementForDirectory',
  'PutPermissionsBoundaryToPermissionSet',
  'PutPermissionsPolicy',
  'UpdateInstanceAccessControlAttributeConfiguration',
  'UpdatePermissionSet',
  'UpdateProfile',
  'UpdateSSOConfiguration',
  'UpdateTrust',
].map((action) => `sso:${action}`);

/** Everything but reading: who is there, in which group, with which password, second factor or identity provider. */
const DIRECTORY = [
  'identitystore:Create*',
  'identitystore:Delete*',
  'identitystore:Update*',
  'sso-directory:Add*',
  'sso-directory:Complete*',
  'sso-directory:Create*',
  'sso-directory:Delete*',
  'sso-directory:Disable*',
  'sso-directory:Enable*',
  'sso-directory:Import*',
  'sso-directory:Remove*',
  'sso-directory:Start*',
  'sso-directory:Update*',
  'sso-directory:Verify*',
];

/** Who keeps the directory of Identity Center. */
export interface IdentityCenterPeopleOptions {
  /**
   * Names of the roles, with their paths, that may change users and groups, such as those of a help desk: in every
   * account; `*` stands for any characters and must come after at least three letters. Whoever is named can put
   * themselves into any group, that for emergencies too.
   *
   * @default - none but deployment: an identity provider keeps users and groups by a token of its own
   */
  readonly directoryRoles?: readonly string[];
}

/**
 * Guardrails exempt roles of permission sets by name. Whoever administers Identity Center in the account that it was
 * delegated to could make a set of such a name, change what one allows, or assign one to themselves, in every account.
 *
 * @throws when a role has another shape
 * @see https://docs.aws.amazon.com/singlesignon/latest/userguide/delegated-admin.html
 */
export function identityCenterPeople({ directoryRoles = [] }: IdentityCenterPeopleOptions = {}): Guardrail {
  for (const role of directoryRoles) roleArnPattern('aws', 'directoryRoles', role);
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: administration.accessRights,
    intent: 'Nobody but deployment says in Identity Center who people are, what a permission set allows and who has it',
    cannotExpress: [
      'The management account, where Identity Center is unless another account administers it, is bound by no SCP.',
      'An identity provider that keeps users and groups itself does it with a token, and not as a role: keep the provider as well as an account.',
    ],
    exempts,
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsiamidentitycenter.html',
    statements: (scope) => {
      const exempt = arnPatterns(['deployment'], scope);
      const keepers = directoryRoles.map((role) => roleArnPattern(scope.partition, 'directoryRoles', role));
      const except = (arns: readonly string[]) => [caller('ArnNotLike', 'aws:PrincipalArn', arns)];
      return [
        PolicyStatement.deny({ sid: sidOf(id), actions: SETS, resources: ['*'], conditions: except(exempt) }),
        PolicyStatement.deny({
          sid: `${sidOf(id)}Directory`,
          actions: DIRECTORY,
          wildcardActions: { reason: 'What changes a directory grows with it: every call that does not read is one' },
          resources: ['*'],
          conditions: except([...exempt, ...keepers]),
        }),
      ];
    },
  };
}
