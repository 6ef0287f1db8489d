import { permissionSetRoleName, type RolePatterns } from 'cdktf-aws-secrets';
import { identityCenter } from '../environments/identity-center';

const roleOf = (set: string) => permissionSetRoleName(set, identityCenter.region);

/**
 * Roles that guardrails may leave unbound, in every account. Names alone: anybody who can make a role of such a name is
 * let out. The functions of AWS's own rotation templates run as `serverlessrepo-<name of the function>…`.
 *
 * @see https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html
 */
export const roles: RolePatterns = {
  deployment: ['secrets-deployment'],
  rotation: ['rotate-*', 'serverlessrepo-rotate-*'],
  'break-glass': ['break-glass', roleOf('BreakGlass')],
  'secrets-administrator': [roleOf('SecretsAdministrator')],
  'key-administrator': ['key-administrator'],
  'account-management': ['AWSControlTowerExecution', 'OrganizationAccountAccessRole'],
  rollback: [roleOf('SecretsRollback')],
  'emergency-custodian': ['emergency-custodian'],
};
