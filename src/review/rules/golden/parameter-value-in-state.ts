import { plainText } from '../../../model/controls/plain-text';
import { managed } from '../resources-of';
import type { Rule } from '../rule';

export const parameterValueInState: Rule = {
  id: 'parameter-value-in-state',
  severity: 'error',
  control: plainText.state,
  title: 'The value of a SecureString does not pass through Terraform',
  rationale: 'value is in the state and in every plan as plain text, for everybody who can read those.',
  remedy: 'use value_wo with an ephemeral value, or set the value out of band',
  check: (world) =>
    managed(world, 'aws_ssm_parameter')
      .filter(({ attributes, redacted }) => attributes.type === 'SecureString' && redacted.value !== undefined)
      .map(({ origin }) => ({
        origin,
        message: `'${origin.address}' must not pass a value through the state, but sets value`,
      })),
};
