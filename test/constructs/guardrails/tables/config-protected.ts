import { configProtected } from '../../../../src/constructs/guardrails/catalogue/audit/config-protected';
import { eachCall } from '../../../helpers/synth/guardrails/each-call';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: configProtected(),
  rows: ({ administrator, breakGlass, deployment, controlTower, accounts, regions, role }) => {
    const place = `arn:aws:config:${regions.primary}:${accounts.security}`;
    const recorder = `${place}:configuration-recorder/default/a1b2c3`;
    const rule = `${place}:config-rule/config-rule-a1b2c3`;
    const packs = role('aws-service-role/config-conforms.amazonaws.com/AWSServiceRoleForConfigConforms');
    return {
      denied: [
        ...eachCall({
          who: 'an administrator',
          by: administrator,
          service: 'config',
          resource: recorder,
          actions: `
            DeleteAggregationAuthorization DeleteConfigRule DeleteConfigurationAggregator
            DeleteConfigurationRecorder DeleteConformancePack DeleteDeliveryChannel DeleteEvaluationResults
            DeleteOrganizationConfigRule DeleteOrganizationConformancePack DeleteRemediationConfiguration
            DeleteRetentionConfiguration DeleteServiceLinkedConfigurationRecorder DisassociateResourceTypes
            PutConfigRule PutConfigurationAggregator PutConfigurationRecorder PutConformancePack
            PutDeliveryChannel PutExternalEvaluation PutOrganizationConfigRule
            PutOrganizationConformancePack PutRemediationConfigurations PutRemediationExceptions
            PutRetentionConfiguration StopConfigurationRecorder
          `,
        }),
        {
          what: 'an administrator stops the recorder',
          by: administrator,
          action: 'config:StopConfigurationRecorder',
          resource: recorder,
        },
        {
          what: 'somebody in an emergency changes where the record goes',
          by: breakGlass,
          action: 'config:PutDeliveryChannel',
          resource: '*',
        },
        {
          what: 'an administrator overwrites the rule about overdue rotations',
          by: administrator,
          action: 'config:PutConfigRule',
          resource: rule,
        },
      ],
      allowed: [
        { what: 'the deployment role makes a rule', by: deployment, action: 'config:PutConfigRule', resource: rule },
        {
          what: 'the deployment role destroys a rule',
          by: deployment,
          action: 'config:DeleteConfigRule',
          resource: rule,
        },
        {
          what: 'Control Tower sets the recorder up',
          by: controlTower,
          action: 'config:PutConfigurationRecorder',
          resource: recorder,
        },
        {
          what: 'AWS Config deploys the rules of a conformance pack',
          by: packs,
          action: 'config:PutConfigRule',
          resource: rule,
        },
        {
          what: 'an administrator has a rule evaluated again',
          by: administrator,
          action: 'config:StartConfigRulesEvaluation',
          resource: rule,
        },
      ],
    };
  },
};
