import { protectedRoles } from '../../../../src/constructs/guardrails/catalogue/organization/protected-roles';
import { BOUNDARY } from '../../../helpers/synth/guardrails/actors';
import { eachCall } from '../../../helpers/synth/guardrails/each-call';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: protectedRoles({ roles: ['orders-*', 'payments-*'] }),
  rows: ({
    administrator,
    workloadAdministrator,
    breakGlass,
    deployment,
    controlTower,
    identityCenter,
    accounts,
    roleArn,
  }) => {
    const rotation = roleArn('rotate-anything');
    const consumer = roleArn('orders-api', accounts.workload);
    const emergency = roleArn('aws-reserved/sso.amazonaws.com/eu-central-1/AWSReservedSSO_BreakGlass_0123456789abcdef');
    const bounded = { 'iam:PermissionsBoundary': `arn:aws:iam::${accounts.security}:policy/${BOUNDARY}` };
    return {
      denied: [
        ...eachCall({
          who: 'an administrator',
          by: administrator,
          service: 'iam',
          resource: rotation,
          context: bounded,
          actions: `
            AttachRolePolicy DeleteRolePermissionsBoundary DeleteRolePolicy DetachRolePolicy PutRolePermissionsBoundary
            UntagRole UpdateRole UpdateRoleDescription
          `,
        }),
        {
          what: 'an administrator makes a role with the name of a rotation role',
          by: administrator,
          action: 'iam:CreateRole',
          resource: rotation,
          context: bounded,
        },
        {
          what: 'an administrator of a workload makes a deployment role',
          by: workloadAdministrator,
          action: 'iam:CreateRole',
          resource: roleArn('secrets-deployment', accounts.workload),
          context: bounded,
        },
        {
          what: 'an administrator acquires a role from a template, with the name that the template says',
          by: administrator,
          action: 'iam:AcquireRole',
          resource: '*',
        },
        {
          what: 'an administrator acquires a role with the name of a rotation role',
          by: administrator,
          action: 'iam:AcquireRole',
          resource: rotation,
        },
        {
          what: 'somebody in an emergency acquires a role from a template',
          by: breakGlass,
          action: 'iam:AcquireRole',
          resource: '*',
        },
        {
          what: 'an administrator has the deployment role trust somebody else',
          by: administrator,
          action: 'iam:UpdateAssumeRolePolicy',
          resource: roleArn('secrets-deployment'),
        },
        {
          what: 'an administrator gives a rotation role to a function of their own',
          by: administrator,
          action: 'iam:PassRole',
          resource: rotation,
          context: { 'iam:PassedToService': 'lambda.amazonaws.com' },
        },
        {
          what: 'somebody in an emergency gives the emergency role more rights',
          by: breakGlass,
          action: 'iam:PutRolePolicy',
          resource: emergency,
          context: bounded,
        },
        {
          what: 'an administrator changes the tags of a consumer',
          by: workloadAdministrator,
          action: 'iam:TagRole',
          resource: consumer,
        },
        {
          what: 'an administrator deletes the role with which the account is managed',
          by: administrator,
          action: 'iam:DeleteRole',
          resource: roleArn('OrganizationAccountAccessRole'),
        },
      ],
      allowed: [
        {
          what: 'the deployment role makes the role of a rotation function',
          by: deployment,
          action: 'iam:CreateRole',
          resource: rotation,
        },
        {
          what: 'the deployment role acquires a role from a template',
          by: deployment,
          action: 'iam:AcquireRole',
          resource: '*',
        },
        {
          what: 'the account is managed with a role that is acquired from a template',
          by: controlTower,
          action: 'iam:AcquireRole',
          resource: '*',
        },
        {
          what: 'the deployment role hands it to the function',
          by: deployment,
          action: 'iam:PassRole',
          resource: rotation,
          context: { 'iam:PassedToService': 'lambda.amazonaws.com' },
        },
        {
          what: 'the deployment role destroys the role of a rotation function',
          by: deployment,
          action: 'iam:DeleteRole',
          resource: rotation,
        },
        {
          what: 'the deployment role is repaired from the management account',
          by: controlTower,
          action: 'iam:UpdateAssumeRolePolicy',
          resource: roleArn('secrets-deployment'),
        },
        {
          what: 'Identity Center changes the role of a permission set',
          by: identityCenter,
          action: 'iam:PutRolePolicy',
          resource: emergency,
        },
        {
          what: 'a workload’s pipeline hands the consumer’s role to its function',
          by: workloadAdministrator,
          action: 'iam:PassRole',
          resource: consumer,
          context: { 'iam:PassedToService': 'lambda.amazonaws.com' },
        },
        {
          what: 'an administrator makes a role with a name of its own, inside a boundary',
          by: administrator,
          action: 'iam:CreateRole',
          resource: roleArn('teams/reporting'),
          context: bounded,
        },
        {
          what: 'an administrator reads the deployment role',
          by: administrator,
          action: 'iam:GetRole',
          resource: roleArn('secrets-deployment'),
        },
      ],
    };
  },
};
