import { access } from '../../../../model/controls/access';
import { PolicyStatement } from '../../../../model/policy/statement';
import { type Guardrail, sidOf } from '../../guardrail';
import { requireNamePatterns } from '../../name-patterns';
import { noPipeline, type PipelineRoles, requirePipelines } from '../../pipeline-roles';

const id = 'passed-roles';

/** Which roles are handed to services by whom. */
export interface PassedRolesProps extends PipelineRoles {
  /**
   * Names of roles that read secrets, with their paths, in every account: at least one. `*` stands for any characters;
   * three others in a row are needed.
   */
  readonly roles: readonly string[];
}

/**
 * The roles of consumers are handed to services by pipelines alone: whoever starts a function, a task or an instance of
 * their own with such a role reads what it reads.
 *
 * @throws when there is no role or no pipeline, or a name is malformed or too broad
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
export function passedRoles(props: PassedRolesProps): Guardrail {
  requireNamePatterns('roles', 'roles', props.roles);
  requirePipelines(id, props);
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: access.consumersOnly,
    intent: 'Nobody but pipelines hands the role of a consumer to a service',
    offByDefault:
      'Only you know which roles deliver your workloads: a pipeline that is not named delivers nothing that has such a role',
    cannotExpress: [
      'Anybody who can change code or an image that a pipeline delivers runs as the role: review what pipelines build.',
      'Functions, tasks and instances that run already keep the role: `access` lists who can change them.',
    ],
    exempts: {},
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html',
    statements: (scope) => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: ['iam:PassRole'],
        resources: props.roles.map((name) => `arn:${scope.partition}:iam::*:role/${name}`),
        conditions: [noPipeline(props, scope)],
      }),
    ],
  };
}
