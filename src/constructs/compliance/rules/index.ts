export { ConfigRules } from './catalogue/config-rules';
export { ConfigAggregator, type ConfigAggregatorProps } from './config-aggregator';
export type { ConfigRule } from './config-rule';
export { ConfigRulePack, type ConfigRulePackProps } from './config-rule-pack';
