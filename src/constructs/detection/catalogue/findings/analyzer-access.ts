import { perimeter } from '../../../../model/controls/perimeter';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { findings } from '../../trail-pattern';

/** Somebody outside can reach it. */
export function analyzerAccess(): Detection {
  return {
    id: 'analyzer-access',
    intent: 'Access Analyzer finds that somebody outside can reach a secret, a key or a role',
    severity: 'high',
    control: perimeter.identities,
    techniques: [attack.trustedRelationship],
    carrier: 'event-rule',
    exempts: {},
    runbook: [
      'Read the principal and the condition in the finding',
      'Remove it from the policy by a plan, or grant it with a condition',
      'Look in the trail whether it has read',
    ],
    falseAlarms: ['A partner who is meant to have access: archive the finding by a rule that the grant makes'],
    blindSpots: ['Analyzers of organizations report access from outside only'],
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-eventbridge.html',
    pattern: () =>
      findings('aws.access-analyzer', 'Access Analyzer Finding', {
        resourceType: ['AWS::IAM::Role', 'AWS::KMS::Key', 'AWS::SecretsManager::Secret'],
        status: ['ACTIVE'],
      }),
  };
}
