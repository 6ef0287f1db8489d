import { plainText } from '../../../model/controls/plain-text';
import { leakedAttributes } from '../leaked-attributes';
import { managed } from '../resources-of';
import type { Rule } from '../rule';

export const functionEnvironment: Rule = {
  id: 'function-environment',
  severity: 'error',
  control: plainText.workloads,
  title: 'No credential is in the environment of a function',
  rationale:
    'Environment variables are shown to everybody who can see the function, and are not marked as sensitive in a plan.',
  remedy: 'pass the ARN of the secret, and let the function read it',
  check: (world) => leakedAttributes(managed(world, 'aws_lambda_function'), /^environment\b/),
};
