import { organizationIdentities } from '../../../../src/constructs/guardrails/catalogue/perimeter/organization-identities';
import { PARTNER } from '../../../helpers/synth/guardrails/actors';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: organizationIdentities({
    partners: { accounts: ['888888888888'], tag: { key: 'Partner', value: 'true' } },
  }),
  rows: (actors) => {
    const { outsider, impostor, consumer, deployment, rotation, administrator, service, roleArn, secret, key } = actors;
    const read = { action: 'secretsmanager:GetSecretValue', resource: secret('orders/database') };
    const marked = { Partner: 'true' };
    return {
      denied: [
        {
          what: 'a stranger decrypts with a marked key',
          by: outsider,
          action: 'kms:Decrypt',
          resource: key(),
          tags: marked,
        },
        {
          what: 'a stranger assumes a marked role',
          by: outsider,
          action: 'sts:AssumeRole',
          resource: roleArn('orders-api'),
          tags: marked,
        },
        {
          what: 'a partner decrypts with a key that is not marked',
          by: PARTNER,
          action: 'kms:Decrypt',
          resource: key(),
        },
        {
          what: 'a partner assumes a role that is not marked',
          by: PARTNER,
          action: 'sts:AssumeRole',
          resource: roleArn('orders-api'),
        },
        {
          what: 'a role of another organization reads a secret',
          by: outsider,
          ...read,
          context: { 'aws:PrincipalOrgID': 'o-z9y8x7w6v5' },
        },
        { what: 'a role of an account in no organization reads a secret', by: outsider, ...read },
        { what: 'a stranger whose role has the name of the deployment role reads a secret', by: impostor, ...read },
        { what: 'a stranger reads a secret that is marked for partners', by: outsider, ...read, tags: marked },
        { what: 'a partner reads a secret that is not marked', by: PARTNER, ...read },
        { what: 'anybody, without credentials, reads a secret', by: { type: 'anonymous' }, ...read },
        { what: 'a stranger decrypts with a key', by: outsider, action: 'kms:Decrypt', resource: key() },
        {
          what: 'a stranger assumes a role that trusts everybody',
          by: outsider,
          action: 'sts:AssumeRole',
          resource: roleArn('orders-api'),
        },
      ],
      allowed: [
        { what: 'a consumer of another account reads a secret', by: consumer, ...read },
        {
          what: 'the role of a rotation function puts a value',
          by: rotation,
          ...read,
          action: 'secretsmanager:PutSecretValue',
        },
        {
          what: 'the deployment role destroys a secret',
          by: deployment,
          ...read,
          action: 'secretsmanager:DeleteSecret',
          context: { 'secretsmanager:RecoveryWindowInDays': 30 },
        },
        {
          what: 'a service uses a key',
          by: service('cloudtrail'),
          action: 'kms:GenerateDataKey',
          resource: key(),
        },
        {
          what: 'a function’s service assumes its role',
          by: service('lambda'),
          action: 'sts:AssumeRole',
          resource: roleArn('orders-api'),
        },
        {
          what: 'a partner reads a secret that is marked',
          by: PARTNER,
          ...read,
          tags: marked,
        },
        {
          what: 'an administrator of the management account describes a secret',
          by: actors.people(actors.accounts.management, 'AdministratorAccess'),
          ...read,
          action: 'secretsmanager:DescribeSecret',
        },
        {
          what: 'an administrator assumes a role',
          by: administrator,
          action: 'sts:AssumeRole',
          resource: roleArn('orders-api'),
        },
      ],
    };
  },
};
