import { audit } from '../../../../model/controls/audit';
import type { Guardrail } from '../../guardrail';
import { requireNamePatterns } from '../../name-patterns';
import { rotationFunctionNames } from '../../rotation-names';
import { protectAuditing } from './protect-auditing';

/** Whose logs are protected. */
export interface RotationLogsProtectedProps {
  /**
   * Names of Lambda functions, in every account. `*` stands for any characters; three others in a row are needed.
   *
   * @default - functions with the names of the rotation roles that guardrails exempt: this library names both alike
   */
  readonly functions?: readonly string[];
}

/**
 * What rotation functions wrote stays, and is read by those who can.
 *
 * @throws when a name is malformed or too broad
 */
export function rotationLogsProtected({ functions }: RotationLogsProtectedProps = {}): Guardrail {
  if (functions !== undefined) requireNamePatterns('functions', 'functions', functions);
  return protectAuditing({
    id: 'rotation-logs-protected',
    control: audit.trail,
    intent: 'Nobody deletes, shortens, masks or copies the logs of functions that rotate secrets',
    cannotExpress: [
      'CloudWatch Logs delivers a log group also by a policy of the whole account, which names no group.',
      'A function that is told to write its log to another group writes it there: `protected-functions` keeps its configuration.',
    ],
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatchlogs.html',
    actions: [
      'logs:AssociateKmsKey',
      'logs:CreateExportTask',
      'logs:DeleteLogGroup',
      'logs:DeleteLogStream',
      'logs:DeleteSubscriptionFilter',
      'logs:DisassociateKmsKey',
      'logs:IntegrateWithDataset',
      'logs:IntegrateWithS3Table',
      'logs:ProcessWithPipeline',
      'logs:PutDataProtectionPolicy',
      'logs:PutLogGroupDeletionProtection',
      'logs:PutRetentionPolicy',
      'logs:PutSubscriptionFilter',
      'logs:PutTransformer',
    ],
    resources: (scope) =>
      (functions ?? rotationFunctionNames(scope)).flatMap((name) => {
        const group = `arn:${scope.partition}:logs:*:*:log-group:/aws/lambda/${name}`;
        return [group, `${group}:*`];
      }),
  });
}
