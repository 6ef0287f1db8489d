import { ConfigConfigRule } from '@cdktf/provider-aws/lib/config-config-rule';
import { Lazy } from 'cdktf';
import { Construct } from 'constructs';
import type { RotationSchedule } from '../../model/rotation-schedule';
import { AwsAccount } from '../accounts/aws-account';
import type { AlarmEvent } from '../alarms/event-alarm';
import { refuse } from '../synthesis/validation';
import { overdueRule } from './overdue-rules';

/**
 * Finds rotations that do not happen, by a rule of AWS Config: no event reports what never starts, and the metrics of
 * CloudWatch cannot be watched for longer than a week. The account needs a configuration recorder for
 * `AWS::SecretsManager::Secret`.
 *
 * Where AWS has the rule for it, each secret is compared with its own schedule; elsewhere every secret with the longest
 * interval and window among the governed ones.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/secretsmanager-scheduled-rotation-success-check.html
 * @see https://docs.aws.amazon.com/config/latest/developerguide/secretsmanager-secret-periodic-rotation.html
 */
export class OverdueWatch extends Construct {
  /** The event of a secret that became overdue. */
  readonly event: AlarmEvent;
  private longestHours = 24;

  /** @throws in a Region for which AWS Config has no rule about rotations */
  constructor(scope: Construct, id: string, name: string) {
    super(scope, id);
    this.createRule(name);
    this.event = {
      // The rule of AWS Config has the shorter id.
      id: 'OverdueRule',
      name,
      description: 'A secret was not rotated within its interval and window',
      pattern: {
        source: ['aws.config'],
        'detail-type': ['Config Rules Compliance Change'],
        detail: {
          configRuleName: [name],
          newEvaluationResult: { complianceType: ['NON_COMPLIANT'] },
        },
      },
    };
  }

  watch({ longestGapHours, windowHours }: RotationSchedule): void {
    this.longestHours = Math.max(this.longestHours, longestGapHours + windowHours);
  }

  private createRule(name: string): ConfigConfigRule {
    const { region } = AwsAccount.of(this);
    const rule = overdueRule(region);
    if (rule === 'none') {
      refuse(
        this,
        `\`overdue\` must not be by a rule of AWS Config in ${region}, which has none: say { kind: 'unwatched', reason }, and watch in another way`,
      );
    }
    if (rule === 'own schedule') {
      const source = { owner: 'AWS', sourceIdentifier: 'SECRETSMANAGER_SCHEDULED_ROTATION_SUCCESS_CHECK' };
      return new ConfigConfigRule(this, 'Resource', { name, source });
    }
    return new ConfigConfigRule(this, 'Resource', {
      name,
      source: { owner: 'AWS', sourceIdentifier: 'SECRETSMANAGER_SECRET_PERIODIC_ROTATION' },
      inputParameters: Lazy.stringValue({
        produce: () => JSON.stringify({ maxDaysSinceRotation: String(Math.ceil(this.longestHours / 24)) }),
      }),
      maximumExecutionFrequency: 'TwentyFour_Hours',
    });
  }
}
