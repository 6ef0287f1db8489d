import { protectedFunctions } from '../../../../src/constructs/guardrails/catalogue/organization/protected-functions';
import { eachCall } from '../../../helpers/synth/guardrails/each-call';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: protectedFunctions(),
  rows: ({ administrator, breakGlass, deployment, secretsAdministrator, accounts, regions, environment }) => {
    const place = `arn:aws:lambda:${regions.primary}:${accounts.security}:function`;
    const resource = `${place}:rotate-${environment}-orders-database`;
    return {
      denied: [
        ...eachCall({
          who: 'an administrator',
          by: administrator,
          service: 'lambda',
          resource,
          actions: `
            AddPermission CreateAlias CreateFunction CreateFunctionUrlConfig DeleteAlias DeleteFunction
            DeleteFunctionCodeSigningConfig DeleteFunctionConcurrency DeleteResourcePolicy
            PutFunctionCodeSigningConfig PutFunctionConcurrency PutFunctionEventInvokeConfig PutFunctionScalingConfig
            PutResourcePolicy PutRuntimeManagementConfig RemovePermission UpdateAlias UpdateFunctionCode UpdateFunctionCodeSigningConfig
            UpdateFunctionConfiguration UpdateFunctionEventInvokeConfig UpdateFunctionUrlConfig
          `,
        }),
        ...eachCall({
          who: 'an administrator who feeds the function events of their own',
          by: administrator,
          service: 'lambda',
          resource: '*',
          context: { 'lambda:FunctionArn': resource },
          actions: 'CreateEventSourceMapping UpdateEventSourceMapping',
        }),
        {
          what: 'an administrator feeds a version of it',
          by: administrator,
          action: 'lambda:CreateEventSourceMapping',
          resource: '*',
          context: { 'lambda:FunctionArn': `${resource}:3` },
        },
        {
          what: 'an administrator feeds the function of a template of AWS',
          by: administrator,
          action: 'lambda:CreateEventSourceMapping',
          resource: '*',
          context: { 'lambda:FunctionArn': `${place}:serverlessrepo-rotate-orders` },
        },
        {
          what: 'somebody in an emergency changes the code of a rotation function',
          by: breakGlass,
          action: 'lambda:UpdateFunctionCode',
          resource,
        },
        {
          what: 'an administrator lets somebody call an alias of a rotation function',
          by: administrator,
          action: 'lambda:AddPermission',
          resource: `${resource}:live`,
        },
      ],
      allowed: [
        { what: 'the deployment role makes the function', by: deployment, action: 'lambda:CreateFunction', resource },
        { what: 'the deployment role changes its code', by: deployment, action: 'lambda:UpdateFunctionCode', resource },
        { what: 'the deployment role destroys it', by: deployment, action: 'lambda:DeleteFunction', resource },
        {
          what: 'CloudFormation makes a function of an AWS template for the deployment role',
          by: deployment,
          action: 'lambda:CreateFunction',
          resource,
          context: { 'aws:CalledVia': ['cloudformation.amazonaws.com'] },
        },
        {
          what: 'an administrator of secrets rotates one, for which AWS asks whether the function may be invoked',
          by: secretsAdministrator,
          action: 'lambda:InvokeFunction',
          resource,
        },
        {
          what: 'an administrator looks at it',
          by: administrator,
          action: 'lambda:GetFunctionConfiguration',
          resource,
        },
        {
          what: 'the deployment role feeds the function',
          by: deployment,
          action: 'lambda:CreateEventSourceMapping',
          resource: '*',
          context: { 'lambda:FunctionArn': resource },
        },
        {
          what: 'an administrator feeds another function',
          by: administrator,
          action: 'lambda:CreateEventSourceMapping',
          resource: '*',
          context: { 'lambda:FunctionArn': `${place}:orders-worker` },
        },
        {
          what: 'an administrator changes the code of another function',
          by: administrator,
          action: 'lambda:UpdateFunctionCode',
          resource: `${place}:orders-worker`,
        },
      ],
    };
  },
};
