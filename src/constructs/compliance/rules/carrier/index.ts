export { ConfigRules } from '../catalogue/config-rules';
export type { ConfigRule } from '../config-rule';
export { ConfigAggregator, type ConfigAggregatorProps } from './config-aggregator';
export { ConfigRulePack, type ConfigRulePackProps } from './config-rule-pack';
