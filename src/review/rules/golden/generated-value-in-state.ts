import { plainText } from '../../../model/controls/plain-text';
import { managed } from '../resources-of';
import type { Rule } from '../rule';

export const generatedValueInState: Rule = {
  id: 'generated-value-in-state',
  severity: 'warning',
  control: plainText.state,
  title: 'Terraform does not keep what it generates',
  rationale: 'random_password and tls_private_key keep their result in the state as plain text.',
  remedy: 'use the ephemeral resource of the same name, or aws_secretsmanager_random_password as an ephemeral resource',
  check: (world) =>
    managed(world, 'random_password', 'tls_private_key').map(({ origin }) => ({
      origin,
      message: `'${origin.address}' must not keep a generated value in the state, but is a managed resource`,
    })),
};
