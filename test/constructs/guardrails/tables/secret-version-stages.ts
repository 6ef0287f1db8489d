import { secretVersionStages } from '../../../../src/constructs/guardrails/catalogue/secrets/secret-version-stages';
import { applicationArn, TEMPLATE_ENGINES } from '../../../../src/constructs/rotation/aws-templates';
import { ownedBy, tagsOf } from '../../../helpers/synth/guardrails/requests';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

/** The function's role in the stack that CloudFormation makes of each template of AWS, for a stack `rotate-orders`. */
const TEMPLATES = TEMPLATE_ENGINES.flatMap((engine) =>
  (['single', 'alternating'] as const).map((users) => {
    const application = applicationArn('aws', engine, users).split('/').at(-1) ?? '';
    return `serverlessrepo-rotate-orders-${application}`.slice(0, 51).concat('-1A2B3C4D5E6F');
  }),
);

export const table: GuardrailTable = {
  guardrail: secretVersionStages(),
  rows: (actors) => {
    const { administrator, breakGlass, consumer, deployment, rotation, rollback, secretsAdministrator, role } = actors;
    const call = {
      action: 'secretsmanager:UpdateSecretVersionStage',
      resource: actors.secret('orders/database'),
      tags: tagsOf(actors),
    };
    const label = (stage: string) => ({ 'secretsmanager:VersionStage': stage });
    return {
      denied: [
        {
          what: 'an administrator puts AWSPENDING on an old version, to have the rotator use it',
          by: administrator,
          ...call,
          context: label('AWSPENDING'),
        },
        {
          what: 'an administrator moves AWSCURRENT to a dead version',
          by: administrator,
          ...call,
          context: label('AWSCURRENT'),
        },
        {
          what: 'an administrator moves AWSPREVIOUS, so that a rollback finds another version',
          by: administrator,
          ...call,
          context: label('AWSPREVIOUS'),
        },
        {
          what: 'an administrator of secrets moves AWSCURRENT',
          by: secretsAdministrator,
          ...call,
          context: label('AWSCURRENT'),
        },
        { what: 'a workload moves AWSCURRENT', by: consumer, ...call, context: label('AWSCURRENT') },
        { what: 'somebody in an emergency moves AWSCURRENT', by: breakGlass, ...call, context: label('AWSCURRENT') },
      ],
      allowed: [
        ...['AWSCURRENT', 'AWSPENDING'].map((stage) => ({
          what: `a rotation function moves ${stage}`,
          by: rotation,
          ...call,
          context: label(stage),
        })),
        ...TEMPLATES.map((name) => ({
          what: `the function of a template of AWS, ${name}, moves AWSCURRENT`,
          by: role(name),
          ...call,
          context: label('AWSCURRENT'),
        })),
        ...['AWSCURRENT', 'AWSPENDING', 'cdktf-aws-secrets-rollback'].map((stage) => ({
          what: `a rollback moves ${stage}`,
          by: rollback,
          ...call,
          context: label(stage),
        })),
        {
          what: 'the deployment role moves AWSCURRENT to a value that it put',
          by: deployment,
          ...call,
          context: label('AWSCURRENT'),
        },
        {
          what: 'an administrator prunes a label that nobody needs',
          by: administrator,
          ...call,
          context: label('release-2025-11'),
        },
        {
          what: 'RDS finishes the rotation of its secret, for an administrator',
          by: administrator,
          ...call,
          resource: actors.serviceSecret('rds!db-0a1b2c3d'),
          tags: ownedBy('rds'),
          context: label('AWSCURRENT'),
        },
      ],
    };
  },
};
