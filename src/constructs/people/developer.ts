import { request } from '../../model/policy/conditions';
import { PolicyStatement } from '../../model/policy/statement';
import { type ApplicationChoice, applicationOf, requireApplication } from './application-choice';
import { closed, readSecrets } from './people-statements';
import type { PermissionSetDefinition } from './permission-set-definition';

/** Which secrets developers see, and for how long. */
export interface DeveloperOptions {
  /** Environments where nothing is of production: `dev`. At least one. */
  readonly environments: readonly string[];
  /**
   * The application whose secrets they use.
   *
   * @default - the one that the attribute `App` of each person names
   */
  readonly application?: ApplicationChoice;
  /**
   * Longest session, in hours: 1 to 12.
   *
   * @default 8
   */
  readonly sessionHours?: number;
}

const USE = ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue', 'secretsmanager:PutSecretValue'];

/**
 * People who develop: they read and put values of their application where nothing is of production. Name and tag of a
 * secret must both say so; a secret without the tag is refused.
 *
 * @throws when there is no environment, or one or the application breaks its rule
 */
export function developer(options: DeveloperOptions): PermissionSetDefinition {
  const { environments, application = { kind: 'attribute' }, sessionHours = 8 } = options;
  requireApplication(application);
  requireEnvironments(environments);
  const { name, tag } = applicationOf(application);
  return {
    name: `Developer${name}`,
    description: `Reads and puts values of one application in ${environments.join(', ')}`,
    sessionHours,
    statements: (partition) => [
      ...closed(
        readSecrets({
          partition,
          secrets: environments.map((environment) => `arn:${partition}:secretsmanager:*:*:secret:${environment}/*`),
          actions: ['secretsmanager:PutSecretValue'],
          keyActions: ['kms:GenerateDataKey'],
          conditions: [
            request('StringEquals', 'aws:ResourceTag/App', [tag]),
            request('StringEquals', 'aws:ResourceTag/Environment', environments),
          ],
        }),
      ),
      PolicyStatement.deny({
        sid: 'NeverInProduction',
        actions: USE,
        resources: ['*'],
        conditions: [request('StringNotEquals', 'aws:ResourceTag/Environment', environments)],
      }),
    ],
  };
}

function requireEnvironments(environments: readonly string[]): void {
  if (environments.length === 0) throw new Error('`environments` must name at least one, got none');
  for (const environment of environments) {
    if (!/^[a-z0-9-]{1,20}$/.test(environment)) {
      throw new Error(`\`environments\` must be 1 to 20 characters of a-z 0-9 - each, got '${environment}'`);
    }
  }
}
