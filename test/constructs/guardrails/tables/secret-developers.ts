import { secretDevelopers } from '../../../../src/constructs/guardrails/catalogue/secrets/secret-developers';
import { roleOfSet } from '../../../helpers/synth/guardrails/actors';
import { creation } from '../../../helpers/synth/guardrails/requests';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

const ACTIONS = [
  'AcceptCrossAccountReplication',
  'AssociateCrossAccountReplica',
  'CancelRotateSecret',
  'DeleteResourcePolicy',
  'DeleteSecret',
  'DisassociateCrossAccountReplica',
  'GetSecretValue',
  'PutResourcePolicy',
  'PutSecretValue',
  'RemoveRegionsFromReplication',
  'ReplicateSecretToRegions',
  'RestoreSecret',
  'RotateSecret',
  'StopReplicationToReplica',
  'TagResource',
  'UntagResource',
  'UpdateSecret',
  'UpdateSecretVersionStage',
];

export const table: GuardrailTable = {
  guardrail: secretDevelopers({
    roles: [roleOfSet('Developer')],
    production: { by: 'name', environments: ['prod'] },
  }),
  rows: (actors) => {
    const { breakGlass, consumer, deployment, developer, people, rotation, regions, accounts } = actors;
    const arn = (environment: string) =>
      `arn:aws:secretsmanager:${regions.primary}:${accounts.security}:secret:${environment}/orders/database-a1B2c3`;
    const call = (action: string, environment = 'prod') => ({
      action: `secretsmanager:${action}`,
      resource: arn(environment),
    });
    const may = (what: string, by: typeof developer, action: string) => ({ what, by, ...call(action) });
    return {
      denied: [
        ...ACTIONS.map((action) => may(`a developer calls ${action} on a production secret`, developer, action)),
        { what: 'a developer creates a production secret', by: developer, ...creation(actors), resource: arn('prod') },
      ],
      allowed: [
        may('a developer sees that a production secret exists', developer, 'DescribeSecret'),
        may('a workload reads a production value', consumer, 'GetSecretValue'),
        may('a rotation function reads a value', rotation, 'GetSecretValue'),
        may('a rotation function puts the next value', rotation, 'PutSecretValue'),
        may('a rotation function finishes', rotation, 'UpdateSecretVersionStage'),
        { what: 'Terraform creates a production secret', by: deployment, ...creation(actors), resource: arn('prod') },
        may('Terraform seeds a value', deployment, 'PutSecretValue'),
        may('a break-glass session reads a production value', breakGlass, 'GetSecretValue'),
        may(
          'somebody with a set whose name begins alike reads',
          people(accounts.security, 'Developer_Lead'),
          'GetSecretValue',
        ),
        { what: 'a developer reads a value of development', by: developer, ...call('GetSecretValue', 'dev') },
        {
          what: 'a developer lists secrets',
          by: developer,
          action: 'secretsmanager:ListSecrets',
          resource: '*',
        },
      ],
    };
  },
};
