import { partnerTag } from '../../../../src/constructs/guardrails/catalogue/organization/partner-tag';
import { BOUNDARY } from '../../../helpers/synth/guardrails/actors';
import { creation, requestTags, tagsOf } from '../../../helpers/synth/guardrails/requests';
import type { GuardrailRow, GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: partnerTag({ key: 'Partner' }),
  rows: (actors) => {
    const { administrator, breakGlass, deployment, accounts, key, roleArn, secret } = actors;
    const marked = requestTags({ Partner: 'true' });
    const bounded = { 'iam:PermissionsBoundary': `arn:aws:iam::${accounts.security}:policy/${BOUNDARY}` };
    const on = { role: roleArn('teams/exchange'), secret: secret('orders/database'), key: key() };
    const call = (action: string, resource: string, context: GuardrailRow['context'] = marked) => ({
      action,
      resource,
      context,
    });
    const marking = [
      call('iam:TagRole', on.role),
      call('iam:UntagRole', on.role, { 'aws:TagKeys': ['Partner'] }),
      call('kms:TagResource', on.key),
      call('kms:UntagResource', on.key, { 'aws:TagKeys': ['Partner'] }),
      call('secretsmanager:TagResource', on.secret),
      call('secretsmanager:UntagResource', on.secret, { 'aws:TagKeys': ['Partner'] }),
    ];
    const made = requestTags({ ...tagsOf(actors), Partner: 'true' });
    return {
      denied: [
        ...marking.map((row) => ({ what: `an administrator calls ${row.action}`, by: administrator, ...row })),
        {
          what: 'an administrator makes a role that a partner may take',
          by: administrator,
          ...call('iam:CreateRole', on.role, { ...marked, ...bounded }),
        },
        { what: 'an administrator makes a key that is marked', by: administrator, ...call('kms:CreateKey', '*', made) },
        { what: 'an administrator makes a secret that is marked', by: administrator, ...creation(actors, made) },
        {
          what: 'an administrator marks a secret in small letters',
          by: administrator,
          ...call('secretsmanager:TagResource', on.secret, requestTags({ partner: 'true' })),
        },
        {
          what: 'somebody in an emergency marks a secret',
          by: breakGlass,
          ...call('secretsmanager:TagResource', on.secret),
        },
      ],
      allowed: [
        ...marking.map((row) => ({ what: `the deployment role calls ${row.action}`, by: deployment, ...row })),
        {
          what: 'an administrator gives a role another tag',
          by: administrator,
          ...call('iam:TagRole', on.role, requestTags({ CostCenter: '12' })),
        },
        {
          what: 'an administrator takes another tag from a key',
          by: administrator,
          ...call('kms:UntagResource', on.key, { 'aws:TagKeys': ['CostCenter'] }),
        },
      ],
    };
  },
};
