import type { ProviderTypes } from './provider-type';

/** Parameters. */
export const SYSTEMS_MANAGER = {
  aws_ssm_parameter: {
    arn: 'ssm:R:A:parameter/{name}',
    computed: { id: '{name}' },
    kept: ['type', 'key_id', 'tier', 'data_type', 'value_wo_version'],
    redacted: ['value', 'value_wo', 'insecure_value'],
    optional: ['key_id'],
    billed: 'advancedParameter',
  },
} satisfies ProviderTypes;
