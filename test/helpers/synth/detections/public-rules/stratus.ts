import type { PublicRules } from './public-rules';

export const stratus: PublicRules = {
  title: 'Stratus Red Team',
  page: 'https://github.com/DataDog/stratus-red-team',
  date: '2026-08-19',
  rules: {
    'aws.credential-access.ec2-steal-instance-credentials': ['guardduty-credentials'],
    'aws.credential-access.secretsmanager-batch-retrieve-secrets': ['secret-read-by-tool'],
    'aws.credential-access.secretsmanager-retrieve-secrets': ['secret-read-by-tool', 'secret-read-by-user'],
    'aws.credential-access.ssm-retrieve-securestring-parameters': 'Reads by name, ten at a time: needs a count',
    'aws.defense-evasion.cloudtrail-delete': ['trail-stopped'],
    'aws.defense-evasion.cloudtrail-event-selectors': ['trail-narrowed'],
    'aws.defense-evasion.cloudtrail-lifecycle-rule': ['trail-bucket-changed'],
    'aws.defense-evasion.cloudtrail-stop': ['trail-stopped'],
    'aws.defense-evasion.organizations-leave': ['organization-left'],
    'aws.persistence.iam-backdoor-role': ['role-trust-changed'],
    'aws.persistence.iam-backdoor-user': ['credentials-made'],
    'aws.persistence.iam-create-admin-user': ['credentials-made'],
    'aws.persistence.iam-create-backdoor-role':
      'Makes a role with its trust: the guardrail role-boundaries bounds it, and role-assumed-by-stranger reports its use',
    'aws.persistence.iam-create-user-login-profile': ['credentials-made'],
    'aws.persistence.lambda-backdoor-function': ['rotation-function-changed'],
    'aws.persistence.lambda-layer-extension': ['rotation-function-changed'],
    'aws.persistence.lambda-overwrite-code': ['rotation-function-changed'],
    'aws.persistence.rolesanywhere-create-trust-anchor': ['roles-anywhere-changed'],
    'aws.persistence.sts-federation-token': ['federation-token'],
    'aws.privilege-escalation.iam-update-user-login-profile': ['credentials-made'],
  },
};
