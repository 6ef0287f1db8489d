import { PolicyStatement } from '../../model/policy/statement';
import { SECRET_ACTIONS } from '../access/permission';
import { requireNamePatterns } from '../guardrails/name-patterns';
import { closed, listSecrets, neverReadValues } from './people-statements';
import type { PermissionSetDefinition } from './permission-set-definition';

/** What people who take rotations back may have tested. */
export interface SecretsRollbackOptions {
  /**
   * Names of the rotation functions that they may invoke, which is how the old version is tested. `*` stands for any
   * characters; three others in a row are needed.
   *
   * @default ['rotate-*']
   */
  readonly functions?: readonly string[];
  /**
   * Longest session, in hours: 1 to 12.
   *
   * @default 1
   */
  readonly sessionHours?: number;
}

/**
 * People who take a rotation back: they move AWSCURRENT to the previous version, and have its function test it. They
 * read no value. The guardrail `secretVersionStages` leaves this set alone unbound among people.
 *
 * @throws when a name of a function is malformed or too broad
 */
export function secretsRollback(options: SecretsRollbackOptions = {}): PermissionSetDefinition {
  const { functions = ['rotate-*'], sessionHours = 1 } = options;
  requireNamePatterns('functions', 'functions', functions);
  return {
    name: 'SecretsRollback',
    description: 'Takes a rotation back: moves AWSCURRENT to the previous version. Reads no value',
    sessionHours,
    statements: (partition) => [
      ...closed([
        ...SECRET_ACTIONS.rollback.map(({ verb, actions }) =>
          PolicyStatement.allow({ sid: verb, actions, resources: [`arn:${partition}:secretsmanager:*:*:secret:*`] }),
        ),
        PolicyStatement.allow({
          sid: 'TestVersions',
          actions: ['lambda:InvokeFunction'],
          resources: functions.map((name) => `arn:${partition}:lambda:*:*:function:${name}`),
        }),
        listSecrets(),
      ]),
      neverReadValues(),
    ],
  };
}
