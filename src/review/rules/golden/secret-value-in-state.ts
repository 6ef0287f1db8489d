import { plainText } from '../../../model/controls/plain-text';
import { managed } from '../resources-of';
import type { Rule } from '../rule';

export const secretValueInState: Rule = {
  id: 'secret-value-in-state',
  severity: 'error',
  control: plainText.state,
  title: 'The value of a secret does not pass through Terraform',
  rationale:
    'secret_string and secret_binary are in the state and in every plan as plain text, for everybody who can read those.',
  remedy: 'use secret_string_wo with an ephemeral value, or set the value out of band',
  check: (world) =>
    managed(world, 'aws_secretsmanager_secret_version').flatMap(({ origin, redacted }) =>
      ['secret_string', 'secret_binary']
        .filter((attribute) => redacted[attribute] !== undefined)
        .map((attribute) => ({
          origin,
          message: `'${origin.address}' must not pass a value through the state, but sets ${attribute}`,
        })),
    ),
};
