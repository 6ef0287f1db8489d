import { plainText } from '../../../model/controls/plain-text';
import { leakedAttributes } from '../leaked-attributes';
import { managed } from '../resources-of';
import type { Rule } from '../rule';

export const buildEnvironment: Rule = {
  id: 'build-environment',
  severity: 'error',
  control: plainText.workloads,
  title: 'No credential is a plain variable of a build or a pipeline',
  rationale:
    'Plain variables are shown to everybody who can see the project, the pipeline or a run of either, and are not hidden in logs.',
  remedy: 'give the variable the type SECRETS_MANAGER and the ARN of the secret, as BuildSecrets does',
  check: (world) => [
    ...leakedAttributes(managed(world, 'aws_codebuild_project'), /^environment\.variables\./),
    ...leakedAttributes(managed(world, 'aws_codepipeline'), /^(?:stage|variable)\.variables\./),
  ],
};
