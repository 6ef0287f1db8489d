import type { App, TerraformStack } from 'cdktf';
import {
  type AwsAccountProps,
  ConfigAggregator,
  ConfigRecorder,
  type ConfigRecorderProps,
  type ConfigRule,
  ConfigRulePack,
  type ConfigRulePackProps,
  ConfigRules,
  ConfigStore,
  type ConfigStoreProps,
} from '../../../../src';
import { resourcesIn } from '../../../../src/constructs/synthesis/resources-in';
import { AUDIT } from '../detections/stacks';
import { accountStack } from '../organization';

/** Every rule of the catalogue, with what it needs. */
export const EVERY_RULE: readonly ConfigRule[] = [
  ConfigRules.buildVariables(),
  ConfigRules.inlineKeyPolicies(),
  ConfigRules.keyKept(),
  ConfigRules.keyMaterialRotates(),
  ConfigRules.keyPolicyPrivate(),
  ConfigRules.managedKeyPolicies(),
  ConfigRules.secretApprovedKey({ keyAccounts: ['222222222222', '111111111111'] }),
  ConfigRules.secretCustomerKey(),
  ConfigRules.secretRotatedWithin(),
  ConfigRules.secretRotates({ longestDays: 90 }),
  ConfigRules.secretRotatesOnTime(),
  ConfigRules.secretRotationPromised(),
  ConfigRules.secretTags(),
  ConfigRules.secretUsed(),
];

/** The audit account, in two Regions. */
export function complianceStack(app: App, account: Partial<AwsAccountProps> = {}): TerraformStack {
  return accountStack(app, 'compliance', { ...AUDIT, ...account });
}

/** A recorder that writes to the store beside it. */
export function recorded(
  app: App,
  { store, recorder }: { store?: Partial<ConfigStoreProps>; recorder?: Partial<ConfigRecorderProps> } = {},
): TerraformStack {
  const stack = complianceStack(app);
  const made = new ConfigStore(stack, 'Store', {
    ...{ bucketName: 'example-configurations', accounts: ['333333333333', '222222222222'], environment: 'prod' },
    ...{ owner: 'team-security', ...store },
  });
  new ConfigRecorder(stack, 'Recorder', { bucketName: made.bucket, after: resourcesIn(made), ...recorder });
  return stack;
}

/** Rules for the organization, and what shows their results. */
export function judged(app: App, props: Partial<ConfigRulePackProps> = {}, account: Partial<AwsAccountProps> = {}) {
  const stack = complianceStack(app, account);
  new ConfigRulePack(stack, 'Rules', { name: 'secrets', rules: EVERY_RULE, ...props });
  new ConfigAggregator(stack, 'Aggregator', { name: 'organization' });
  return stack;
}
