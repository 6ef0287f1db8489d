import type { ProviderTypes } from './provider-type';

/** What runs or builds containers. */
export const CONTAINERS = {
  aws_ecs_task_definition: {
    kept: ['family', 'execution_role_arn', 'task_role_arn'],
    redacted: ['container_definitions'],
  },
  aws_ecs_service: {},
  aws_ecr_repository_policy: { policy: 'policy' },
  aws_apprunner_service: {
    kept: ['service_name'],
    redacted: ['source_configuration'],
  },
  aws_codebuild_project: {
    kept: ['service_role'],
    redacted: ['environment'],
  },
  aws_codepipeline: {
    kept: ['role_arn'],
    redacted: ['stage', 'variable'],
  },
} satisfies ProviderTypes;
