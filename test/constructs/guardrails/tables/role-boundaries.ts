import { roleBoundaries } from '../../../../src/constructs/guardrails/catalogue/organization/role-boundaries';
import { BOUNDARY } from '../../../helpers/synth/guardrails/actors';
import { eachCall } from '../../../helpers/synth/guardrails/each-call';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: roleBoundaries({ policies: [BOUNDARY] }),
  rows: ({ developer, administrator, breakGlass, custodian, deployment, controlTower, accounts, roleArn }) => {
    const boundary = `arn:aws:iam::${accounts.security}:policy/${BOUNDARY}`;
    const within = { 'iam:PermissionsBoundary': boundary };
    const resource = roleArn('teams/reporting');
    const user = `arn:aws:iam::${accounts.security}:user/reporting`;
    return {
      denied: [
        ...eachCall({
          who: 'an administrator',
          by: administrator,
          service: 'iam',
          resource,
          actions: 'PutRolePermissionsBoundary PutRolePolicy UpdateAssumeRolePolicy',
        }),
        ...eachCall({
          who: 'an administrator',
          by: administrator,
          service: 'iam',
          resource: user,
          actions: 'AttachUserPolicy DeleteUserPermissionsBoundary PutUserPermissionsBoundary PutUserPolicy',
        }),
        ...eachCall({
          who: 'an administrator',
          by: administrator,
          service: 'iam',
          resource: boundary,
          actions: 'CreatePolicy DeletePolicy DeletePolicyVersion SetDefaultPolicyVersion',
        }),
        { what: 'a developer makes a role without a boundary', by: developer, action: 'iam:CreateRole', resource },
        {
          what: 'a developer makes a user without a boundary',
          by: developer,
          action: 'iam:CreateUser',
          resource: user,
        },
        {
          what: 'an administrator makes a role within a policy of their own',
          by: administrator,
          action: 'iam:CreateRole',
          resource,
          context: { 'iam:PermissionsBoundary': `arn:aws:iam::${accounts.security}:policy/anything` },
        },
        {
          what: 'an administrator gives rights to a role without a boundary',
          by: administrator,
          action: 'iam:AttachRolePolicy',
          resource,
        },
        {
          what: 'a developer acquires a role from a template, with the boundary of the template',
          by: developer,
          action: 'iam:AcquireRole',
          resource: '*',
        },
        {
          what: 'somebody in an emergency takes the boundary from a role',
          by: breakGlass,
          action: 'iam:DeleteRolePermissionsBoundary',
          resource,
          context: within,
        },
        {
          what: 'the custodian takes the boundary from a user',
          by: custodian,
          action: 'iam:DeleteUserPermissionsBoundary',
          resource: user,
        },
        {
          what: 'an administrator puts another version into the boundary',
          by: administrator,
          action: 'iam:CreatePolicyVersion',
          resource: boundary,
        },
      ],
      allowed: [
        {
          what: 'the deployment role takes a boundary that is replaced from a consumer',
          by: deployment,
          action: 'iam:DeleteRolePermissionsBoundary',
          resource: roleArn('orders-api'),
          context: within,
        },
        {
          what: 'a developer makes a role within the boundary',
          by: developer,
          action: 'iam:CreateRole',
          resource,
          context: within,
        },
        {
          what: 'a developer gives it rights',
          by: developer,
          action: 'iam:PutRolePolicy',
          resource,
          context: within,
        },
        { what: 'a developer deletes it', by: developer, action: 'iam:DeleteRole', resource, context: within },
        {
          what: 'the deployment role makes a consumer',
          by: deployment,
          action: 'iam:CreateRole',
          resource: roleArn('orders-api'),
        },
        {
          what: 'the deployment role changes the boundary',
          by: deployment,
          action: 'iam:CreatePolicyVersion',
          resource: boundary,
        },
        {
          what: 'the custodian makes a user for emergencies, whom a boundary would keep from changing the password',
          by: custodian,
          action: 'iam:CreateUser',
          resource: `arn:aws:iam::${accounts.security}:user/break-glass-1`,
        },
        { what: 'Control Tower makes a role', by: controlTower, action: 'iam:CreateRole', resource },
        {
          what: 'an administrator changes another policy',
          by: administrator,
          action: 'iam:CreatePolicyVersion',
          resource: `arn:aws:iam::${accounts.security}:policy/anything`,
        },
      ],
    };
  },
};
