import { closed, readSecrets } from './people-statements';
import type { PermissionSetDefinition } from './permission-set-definition';

/**
 * People in an emergency, through Identity Center: every value that was granted to them, for an hour. Whether they used
 * a second factor is a setting of Identity Center and no condition key of the session: where a policy must see it, use
 * {@link BreakGlassRole}, which also works when Identity Center does not.
 *
 * @see https://docs.aws.amazon.com/singlesignon/latest/userguide/enable-mfa.html
 */
export function breakGlass(): PermissionSetDefinition {
  return {
    name: 'BreakGlass',
    description: 'Reads secrets in an emergency. Every use raises an alarm',
    sessionHours: 1,
    statements: (partition) =>
      closed(readSecrets({ partition, secrets: [`arn:${partition}:secretsmanager:*:*:secret:*`] })),
  };
}
