import { access } from '../../../../model/controls/access';
import { PolicyStatement } from '../../../../model/policy/statement';
import { type Guardrail, sidOf } from '../../guardrail';
import { noPipeline, type PipelineRoles, requirePipelines } from '../../pipeline-roles';

const id = 'reader-sessions';

/**
 * Nobody gets a shell, or runs a command, on what runs as a reader of secrets: whoever does has the credentials of its
 * role. Attach it to the units whose instances and tasks read secrets.
 *
 * @throws when there is no pipeline, or a name is malformed or too broad
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html
 *
 * @example
 * Guardrails.readerSessions({ pipelines: ['deploy'] });
 */
export function readerSessions(props: PipelineRoles): Guardrail {
  requirePipelines(id, props);
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: access.consumersOnly,
    intent: 'Nobody but pipelines runs commands or opens sessions on instances and tasks, or changes an instance',
    offByDefault:
      'People lose Run Command, Session Manager, ECS Exec and EC2 Instance Connect on every instance and task below: repairs then go through a pipeline',
    cannotExpress: [
      'Which instance or task runs as a reader: no condition key tells for all of these calls, so all are bound where it is attached.',
      'User data is one attribute among others that `ec2:ModifyInstanceAttribute` changes: all of them are bound.',
      'A key pair or an agent of another vendor that is on an instance admits people without a call to AWS.',
    ],
    exempts: {},
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html',
    statements: (scope) => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: [
          'ec2-instance-connect:SendSSHPublicKey',
          'ec2-instance-connect:SendSerialConsoleSSHPublicKey',
          'ec2:ModifyInstanceAttribute',
          'ecs:ExecuteCommand',
          'ssm:CreateAssociation',
          'ssm:ResumeSession',
          'ssm:SendCommand',
          'ssm:StartAutomationExecution',
          'ssm:StartSession',
          'ssm:UpdateAssociation',
        ],
        resources: ['*'],
        conditions: [noPipeline(props, scope)],
      }),
    ],
  };
}
