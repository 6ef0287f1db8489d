import type { RolePatterns } from 'cdktf-aws-secrets';

/**
 * Roles that guardrails may leave unbound, in every account. Names alone: whoever may make a role of such a name is let
 * out. Before `AWSReservedSSO` is the Region of Identity Center, or nothing where that is us-east-1.
 *
 * @see https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html
 */
export const roles: RolePatterns = {
  deployment: ['secrets-deployment'],
  rotation: ['rotate-*'],
  'break-glass': ['break-glass', 'aws-reserved/sso.amazonaws.com/*AWSReservedSSO_BreakGlass_*'],
  'secrets-administrator': ['aws-reserved/sso.amazonaws.com/*AWSReservedSSO_SecretsAdministrator_*'],
  'key-administrator': ['key-administrator'],
  'account-management': ['AWSControlTowerExecution', 'OrganizationAccountAccessRole'],
};
