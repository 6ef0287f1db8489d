import { access } from '../../../../model/controls/access';
import { caller } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { roleArnPattern } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';
import { requireSome } from '../../option-checks';
import { type Production, productionSecrets, requireProduction } from './production';

const id = 'secret-developers';

/** Who develops, and what is production. */
export interface SecretDevelopersOptions {
  /**
   * Names of the roles of developers, with their paths, in every account: `*` stands for any characters and must come
   * after at least three letters. At least one.
   */
  readonly roles: readonly string[];
  readonly production: Production;
}

/** Everything that reads a value or changes a secret. `BatchGetSecretValue` reads by `GetSecretValue`, one by one. */
const MANAGE = [
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
].map((action) => `secretsmanager:${action}`);

/**
 * Developers neither read nor manage secrets of production, whatever else allows them to. They still see that a secret
 * exists, its tags, its policy and the ids of its versions.
 *
 * @throws when no role or environment is named, or one has another shape
 */
export function secretDevelopers({ roles, production }: SecretDevelopersOptions): Guardrail {
  requireSome('roles', id, roles);
  for (const role of roles) roleArnPattern('aws', 'developers', role);
  requireProduction(id, production);
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: access.production,
    intent: 'No developer reads the value of a production secret, or manages one',
    cannotExpress: [
      'A developer who can assume the role of a workload, or change its code, reads what the workload reads: trust policies and the pipeline must not allow it.',
      'A value that was copied out of Secrets Manager, into a parameter or a variable, is not a secret to this rule.',
      'Recognised by name, the secrets that AWS services name (`rds!…`) are of no environment: where production has accounts of its own, recognise it by `account`.',
      'BatchGetSecretValue names no secret: the call itself passes, and AWS refuses each value in it.',
    ],
    exempts: {},
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html',
    statements: ({ partition }) => {
      const { resources, existing, created } = productionSecrets(production, partition);
      const patterns = roles.map((role) => roleArnPattern(partition, 'developers', role));
      const developer = caller('ArnLike', 'aws:PrincipalArn', patterns);
      return [
        PolicyStatement.deny({
          sid: `${sidOf(id)}Create`,
          actions: ['secretsmanager:CreateSecret'],
          resources,
          conditions: [developer, ...created],
        }),
        PolicyStatement.deny({
          sid: `${sidOf(id)}Manage`,
          actions: MANAGE,
          resources,
          conditions: [developer, ...existing],
        }),
      ];
    },
  };
}
