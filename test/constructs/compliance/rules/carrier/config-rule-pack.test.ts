import { App } from 'cdktf';
import { parse } from 'yaml';
import { type ConfigRule, ConfigRulePack, type ConfigRulePackProps, ConfigRules } from '../../../../../src';
import { EVERY_RULE, judged } from '../../../../helpers/synth/compliance/stacks';
import { refusal } from '../../../../helpers/synth/refusal';
import { resources, synth } from '../../../../helpers/synth/synth';

interface Template {
  readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties: object }>>;
}

const packs = (props: Partial<ConfigRulePackProps> = {}) =>
  resources(synth((app) => void judged(app, props))('compliance'), 'aws_config_organization_conformance_pack');
const template = (props: Partial<ConfigRulePackProps> = {}): Template =>
  parse(String(packs(props)['Rules/eu-central-1']?.template_body));
const refused = (props: Partial<ConfigRulePackProps>, account = {}) => refusal(() => judged(new App(), props, account));

test('one pack in each Region has every rule once, for all accounts', () => {
  const made = packs();
  expect(Object.entries(made).map(([path, { name, provider }]) => [path, name, provider])).toEqual([
    ['Rules/eu-central-1', 'secrets', 'aws'],
    ['Rules/eu-west-1', 'secrets', 'aws.eu_west_1'],
  ]);
  expect(made['Rules/eu-central-1']).not.toHaveProperty('excluded_accounts');
  expect(made['Rules/eu-west-1']?.template_body).toBe(made['Rules/eu-central-1']?.template_body);
  const names = Object.values(template().Resources).map(({ Type, Properties }) => ({ Type, ...Properties }));
  expect(names).toEqual(
    EVERY_RULE.map(({ id, intent }) =>
      expect.objectContaining({ Type: 'AWS::Config::ConfigRule', ConfigRuleName: id, Description: intent }),
    ),
  );
});

test('a managed rule that waits for changes names what it judges, and one on a schedule does not', () => {
  const rules = [ConfigRules.secretRotates({ longestDays: 30 }), ConfigRules.secretUsed({ days: 120 })];
  expect(template({ rules })).toEqual({
    Resources: {
      SecretRotates: {
        Type: 'AWS::Config::ConfigRule',
        Properties: {
          ConfigRuleName: 'secret-rotates',
          Description: 'Every secret has a schedule of rotation',
          Scope: { ComplianceResourceTypes: ['AWS::SecretsManager::Secret'] },
          InputParameters: { maximumAllowedRotationFrequency: '30' },
          Source: { Owner: 'AWS', SourceIdentifier: 'SECRETSMANAGER_ROTATION_ENABLED_CHECK' },
        },
      },
      SecretUsed: {
        Type: 'AWS::Config::ConfigRule',
        Properties: {
          ConfigRuleName: 'secret-used',
          Description: 'Every secret was read within a number of days',
          MaximumExecutionFrequency: 'TwentyFour_Hours',
          InputParameters: { unusedForDays: '120' },
          Source: { Owner: 'AWS', SourceIdentifier: 'SECRETSMANAGER_SECRET_UNUSED' },
        },
      },
    },
  });
});

test('a rule of Guard has its text line by line, also for items that are too large', () => {
  const rule = ConfigRules.secretTags();
  const { Properties } = template({ rules: [rule] }).Resources.SecretTags ?? {};
  expect(Properties).toEqual({
    ConfigRuleName: 'secret-tags',
    Description: rule.intent,
    Scope: { ComplianceResourceTypes: ['AWS::SecretsManager::Secret'] },
    Source: {
      Owner: 'CUSTOM_POLICY',
      SourceDetails: [
        { EventSource: 'aws.config', MessageType: 'ConfigurationItemChangeNotification' },
        { EventSource: 'aws.config', MessageType: 'OversizedConfigurationItemChangeNotification' },
      ],
      CustomPolicyDetails: {
        PolicyRuntime: 'guard-2.x.x',
        PolicyText: rule.source.kind === 'guard' && rule.source.text,
        EnableDebugLogDelivery: false,
      },
    },
  });
});

test('accounts are left out with a reason', () => {
  const excluded = { accounts: ['222222222222', '111111111111'], reason: 'Nothing records there' };
  expect(packs({ excluded })['Rules/eu-central-1']?.excluded_accounts).toEqual(['111111111111', '222222222222']);
});

const LONG: ConfigRule = { ...ConfigRules.secretTags(), intent: 'x'.repeat(51_200) };

test.each<[string, Partial<ConfigRulePackProps>, string]>([
  ['a malformed name', { name: '1' }, "`name` must be 1 to 51 letters, digits or -, beginning with a letter, got '1'"],
  ['no rule', { rules: [] }, '`rules` must have 1 to 130 entries, got 0: make further packs'],
  [
    'a rule twice',
    { rules: [ConfigRules.keyKept(), ConfigRules.keyKept()] },
    "`rules` must name each rule once, got 'key-kept' twice",
  ],
  ['no excluded account', { excluded: { accounts: [], reason: 'x' } }, '`accounts` must have 1 to 1000 entries, got 0'],
  [
    'excluded accounts without a reason',
    { excluded: { accounts: ['222222222222'], reason: '' } },
    '`reason` must say why the accounts are left out',
  ],
  [
    'a malformed account',
    { excluded: { accounts: ['2'], reason: 'x' } },
    "`accountId` must be 12 digits, got '2': keep leading zeros and write it as a string",
  ],
  [
    'too long a template',
    { rules: [LONG] },
    '`rules` must make a template of at most 51200 bytes, got 52623: make further packs',
  ],
])('throws for %s', (_, props, message) => {
  expect(refused(props)).toBe(`compliance/Rules: ${message}`);
});

test('throws for a rule that AWS does not have in a Region of the stack', () => {
  expect(refused({}, { replicaRegions: ['eu-south-1'] })).toBe(
    "compliance/Rules: `rules` must be in eu-south-1, where AWS has no 'key-kept': leave it out",
  );
});

test('throws for two packs of one name', () => {
  const two = () => {
    const stack = judged(new App());
    new ConfigRulePack(stack, 'More', { name: 'secrets', rules: EVERY_RULE });
  };
  expect(refusal(two)).toBe(
    "compliance/More: `name` must be the name of one organization conformance pack in account 333333333333 and Region eu-central-1, got 'secrets', which compliance/Rules has: give one of them another name",
  );
});
