import { readerSessions } from '../../../../src/constructs/guardrails/catalogue/organization/reader-sessions';
import { eachCall } from '../../../helpers/synth/guardrails/each-call';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: readerSessions({ pipelines: ['delivery-*'] }),
  rows: ({ workloadAdministrator, accounts, regions, roleIn }) => {
    const place = `${regions.primary}:${accounts.workload}`;
    const instance = `arn:aws:ec2:${place}:instance/i-0a1b2c3d4e5f60001`;
    const task = `arn:aws:ecs:${place}:task/orders/0a1b2c3d`;
    const who = 'an administrator of a workload';
    const calls = [
      { service: 'ssm', actions: 'CreateAssociation SendCommand StartSession UpdateAssociation', resource: instance },
      {
        service: 'ssm',
        actions: 'ResumeSession StartAutomationExecution',
        resource: `arn:aws:ssm:${place}:session/jane-0a1b2c3d`,
      },
      { service: 'ecs', actions: 'ExecuteCommand', resource: task },
      { service: 'ec2', actions: 'ModifyInstanceAttribute', resource: instance },
      {
        service: 'ec2-instance-connect',
        actions: 'SendSSHPublicKey SendSerialConsoleSSHPublicKey',
        resource: instance,
      },
    ];
    return {
      denied: calls.flatMap((call) => eachCall({ who, by: workloadAdministrator, ...call })),
      allowed: [
        ...calls.flatMap((call) =>
          eachCall({ who: 'a pipeline', by: roleIn(accounts.workload, 'delivery-orders'), ...call }),
        ),
        {
          what: 'an administrator of a workload looks at an instance',
          by: workloadAdministrator,
          action: 'ec2:DescribeInstances',
          resource: '*',
        },
      ],
    };
  },
};
