import { plainText } from '../../../model/controls/plain-text';
import { leakedAttributes } from '../leaked-attributes';
import { managed } from '../resources-of';
import type { Rule } from '../rule';

export const containerEnvironment: Rule = {
  id: 'container-environment',
  severity: 'error',
  control: plainText.workloads,
  title: 'No credential is in the environment of a container',
  rationale: 'A task definition is shown to everybody who can describe it, and its old revisions stay.',
  remedy: 'name the secret under secrets with valueFrom',
  check: (world) => leakedAttributes(managed(world, 'aws_ecs_task_definition'), /^container_definitions\b/),
};
