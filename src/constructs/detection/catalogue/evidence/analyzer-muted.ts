import { audit } from '../../../../model/controls/audit';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** Access from outside is found, and nobody is told. */
export function analyzerMuted(): Detection {
  return {
    id: 'analyzer-muted',
    intent: 'Somebody deletes an analyzer of access, or archives what it finds',
    severity: 'high',
    control: audit.monitoring,
    techniques: [attack.disableTools],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: [
      'Read the rule in `requestParameters`: it says which access was to be hidden',
      'Remove it, and look at the findings that it archived',
    ],
    falseAlarms: ['An analyst archives what is meant'],
    blindSpots: [],
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsiamaccessanalyzer.html',
    pattern: () =>
      calls('access-analyzer', [
        'ApplyArchiveRule',
        'CreateArchiveRule',
        'DeleteAnalyzer',
        'DeleteArchiveRule',
        'UpdateAnalyzer',
        'UpdateArchiveRule',
        'UpdateFindings',
      ]),
  };
}
