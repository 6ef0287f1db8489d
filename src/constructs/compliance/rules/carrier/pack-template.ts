import { type YamlMapping, yamlMapping } from '../../../../model/yaml';
import type { ConfigRule } from '../config-rule';

/**
 * The template of a conformance pack: one rule for each.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/custom-conformance-pack.html
 */
export function packTemplate(rules: readonly ConfigRule[]): string {
  const resources = rules.map((rule) => [logicalId(rule.id), resource(rule)] as const);
  return yamlMapping({ Resources: Object.fromEntries(resources) });
}

function logicalId(id: string): string {
  return id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function resource({ id, intent, source, resourceTypes }: ConfigRule): YamlMapping {
  const every = source.kind === 'managed' ? source.every : undefined;
  return {
    Type: 'AWS::Config::ConfigRule',
    Properties: {
      ConfigRuleName: id,
      Description: intent,
      // A rule that is asked on a schedule looks for what it judges itself.
      Scope: every === undefined ? { ComplianceResourceTypes: resourceTypes } : undefined,
      MaximumExecutionFrequency: every,
      InputParameters: source.kind === 'managed' ? source.parameters : undefined,
      Source: sourceOf(source),
    },
  };
}

function sourceOf(source: ConfigRule['source']): YamlMapping {
  if (source.kind === 'managed') return { Owner: 'AWS', SourceIdentifier: source.identifier };
  return {
    Owner: 'CUSTOM_POLICY',
    SourceDetails: [
      { EventSource: 'aws.config', MessageType: 'ConfigurationItemChangeNotification' },
      { EventSource: 'aws.config', MessageType: 'OversizedConfigurationItemChangeNotification' },
    ],
    CustomPolicyDetails: { PolicyRuntime: 'guard-2.x.x', PolicyText: source.text, EnableDebugLogDelivery: false },
  };
}
