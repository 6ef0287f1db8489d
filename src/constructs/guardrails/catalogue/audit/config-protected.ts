import { audit } from '../../../../model/controls/audit';
import type { Guardrail } from '../../guardrail';
import { protectAuditing } from './protect-auditing';

/** AWS Config goes on recording and judging. */
export function configProtected(): Guardrail {
  return protectAuditing({
    id: 'config-protected',
    control: audit.configuration,
    intent: 'Nobody turns the recorder of AWS Config off, or changes its rules, packs, remediations or results',
    cannotExpress: [
      'ARNs of rules hold no name, so rules that teams make for themselves are bound too: they deploy them as other rules are deployed.',
    ],
    isManaged: true,
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsconfig.html',
    actions: [
      'config:DeleteAggregationAuthorization',
      'config:DeleteConfigRule',
      'config:DeleteConfigurationAggregator',
      'config:DeleteConfigurationRecorder',
      'config:DeleteConformancePack',
      'config:DeleteDeliveryChannel',
      'config:DeleteEvaluationResults',
      'config:DeleteOrganizationConfigRule',
      'config:DeleteOrganizationConformancePack',
      'config:DeleteRemediationConfiguration',
      'config:DeleteRetentionConfiguration',
      'config:DeleteServiceLinkedConfigurationRecorder',
      'config:DisassociateResourceTypes',
      'config:PutConfigRule',
      'config:PutConfigurationAggregator',
      'config:PutConfigurationRecorder',
      'config:PutConformancePack',
      'config:PutDeliveryChannel',
      'config:PutExternalEvaluation',
      'config:PutOrganizationConfigRule',
      'config:PutOrganizationConformancePack',
      'config:PutRemediationConfigurations',
      'config:PutRemediationExceptions',
      'config:PutRetentionConfiguration',
      'config:StopConfigurationRecorder',
    ],
  });
}
