import { audit } from '../../../../model/controls/audit';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** What is not recorded cannot be judged. */
export function configStopped(): Detection {
  return {
    id: 'config-stopped',
    intent: 'Somebody stops AWS Config, or deletes its rules or results',
    severity: 'high',
    control: audit.configuration,
    techniques: [attack.disableTools],
    carrier: 'event-rule',
    exempts: {
      deployment: 'It makes such changes, from reviewed plans',
      'account-management': 'AWS Control Tower sets recorders up',
    },
    runbook: ['Start the recorder again, or apply the plan', 'Look which resources changed meanwhile, in the trail'],
    falseAlarms: ['AWS Control Tower updates its landing zone'],
    blindSpots: [],
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsconfig.html',
    pattern: () =>
      calls('config', [
        'DeleteConfigRule',
        'DeleteConfigurationAggregator',
        'DeleteConfigurationRecorder',
        'DeleteConformancePack',
        'DeleteDeliveryChannel',
        'DeleteEvaluationResults',
        'DeleteOrganizationConfigRule',
        'DeleteOrganizationConformancePack',
        'PutConfigurationRecorder',
        'PutDeliveryChannel',
        'PutRemediationExceptions',
        'PutRetentionConfiguration',
        'StopConfigurationRecorder',
      ]),
  };
}
