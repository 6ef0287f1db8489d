import { plainText } from '../../../model/controls/plain-text';
import { managed } from '../resources-of';
import type { Rule } from '../rule';

export const accessKeyInState: Rule = {
  id: 'access-key-in-state',
  severity: 'error',
  control: plainText.state,
  title: 'Terraform makes no access keys',
  rationale: 'aws_iam_access_key keeps its secret in the state, and the key lives until somebody deletes it.',
  remedy: 'use a role; where an access key cannot be avoided, let a rotation function make it',
  check: (world) =>
    managed(world, 'aws_iam_access_key').map(({ origin }) => ({
      origin,
      message: `'${origin.address}' must not be made by Terraform: its secret is in the state`,
    })),
};
