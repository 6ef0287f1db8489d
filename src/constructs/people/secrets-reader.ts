import { request } from '../../model/policy/conditions';
import { type ApplicationChoice, applicationOf, requireApplication } from './application-choice';
import { closed, readSecrets } from './people-statements';
import type { PermissionSetDefinition } from './permission-set-definition';

/** Which secrets readers see, and for how long. */
export interface SecretsReaderOptions {
  /**
   * The application whose secrets they read.
   *
   * @default - the one that the attribute `App` of each person names
   */
  readonly application?: ApplicationChoice;
  /**
   * Longest session, in hours: 1 to 12.
   *
   * @default 1
   */
  readonly sessionHours?: number;
}

/**
 * People who read secrets of one application, by tag. It opens nothing by itself: a secret must be granted to them,
 * which also opens its key.
 *
 * @throws when the application or the attribute breaks its rule
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access-abac.html
 */
export function secretsReader(options: SecretsReaderOptions = {}): PermissionSetDefinition {
  const { application = { kind: 'attribute' }, sessionHours = 1 } = options;
  requireApplication(application);
  const { name, tag } = applicationOf(application);
  return {
    name: `SecretsReader${name}`,
    description: 'Reads secrets of one application that are open to people',
    sessionHours,
    statements: (partition) =>
      closed(
        readSecrets({
          partition,
          secrets: [`arn:${partition}:secretsmanager:*:*:secret:*`],
          conditions: [request('StringEquals', 'aws:ResourceTag/App', [tag])],
        }),
      ),
  };
}
