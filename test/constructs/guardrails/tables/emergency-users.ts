import { emergencyUsers } from '../../../../src/constructs/guardrails/catalogue/organization/emergency-users';
import { GROUP_CHANGES, USER_CHANGES } from '../../../../src/constructs/guardrails/catalogue/organization/user-changes';
import { dev } from '../../../../stacks/environments/dev';
import { prod } from '../../../../stacks/environments/prod';
import { BOUNDARY } from '../../../helpers/synth/guardrails/actors';
import type { GuardrailRow, GuardrailTable } from '../../../helpers/synth/guardrails/table';

const NAME = 'break-glass-1';
const users = [dev, prod].map(({ accounts }) => `arn:aws:iam::${accounts.security}:user/${NAME}`);

export const table: GuardrailTable = {
  guardrail: emergencyUsers({ userArns: users }),
  rows: ({ administrator, breakGlass, consumer, controlTower, custodian, deployment, root, accounts, user }) => {
    const resource = `arn:aws:iam::${accounts.security}:user/${NAME}`;
    const group = `arn:aws:iam::${accounts.security}:group/operators`;
    const context = { 'iam:PermissionsBoundary': `arn:aws:iam::${accounts.security}:policy/${BOUNDARY}` };
    const each = (who: string, by: GuardrailRow['by'], actions = USER_CHANGES): readonly GuardrailRow[] =>
      actions.map((action) => ({ what: `${who} calls ${action}`, by, action, resource, context }));
    const password = { action: 'iam:ChangePassword', resource };
    return {
      denied: [
        ...each('an administrator', administrator),
        ...each('the root user', root, ['iam:CreateAccessKey', 'iam:UpdateLoginProfile', 'iam:DeactivateMFADevice']),
        ...each('the deployment role', deployment, ['iam:CreateAccessKey', 'iam:CreateLoginProfile', 'iam:DeleteUser']),
        ...each('AWS Control Tower', controlTower, ['iam:CreateLoginProfile']),
        ...each('somebody in an emergency', breakGlass, ['iam:CreateAccessKey']),
        ...each('the user', user(NAME), ['iam:CreateAccessKey', 'iam:EnableMFADevice']),
        {
          what: 'the user changes the password without a second factor',
          by: user(NAME),
          ...password,
          context: { 'aws:MultiFactorAuthPresent': false },
        },
        { what: 'the user changes the password with an access key', by: user(NAME), ...password },
        ...GROUP_CHANGES.map((action) => ({
          what: `an administrator calls ${action}`,
          by: administrator,
          action,
          resource: group,
        })),
      ],
      allowed: [
        // A boundary is never taken away, by anybody.
        ...each(
          'the custodian',
          custodian,
          USER_CHANGES.filter((action) => action !== 'iam:DeleteUserPermissionsBoundary'),
        ),
        ...GROUP_CHANGES.map((action) => ({
          what: `the custodian calls ${action}`,
          by: custodian,
          action,
          resource: group,
        })),
        {
          what: 'the user changes the password with a second factor',
          by: user(NAME),
          ...password,
          context: { 'aws:MultiFactorAuthPresent': true },
        },
        {
          what: 'an administrator sees which second factors the user has',
          by: administrator,
          action: 'iam:ListMFADevices',
          resource,
        },
        {
          what: 'an administrator takes the access key of another user away',
          by: administrator,
          action: 'iam:DeleteAccessKey',
          resource: `arn:aws:iam::${accounts.security}:user/build`,
        },
        {
          what: 'somebody changes who is in a group, in an account without such users',
          by: consumer,
          action: 'iam:AddUserToGroup',
          resource: `arn:aws:iam::${accounts.workload}:group/operators`,
        },
      ],
    };
  },
};
