import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Guardrails } from '../../src';
import { KNOWN_TYPES, type KnownType } from '../../src/review/provider/known-types';
import { guardrailSets } from '../../stacks/organization/guardrail-sets';
import { organization } from '../../stacks/organization/organization';
import { roles } from '../../stacks/organization/roles';
import { referenceStacks, stackNames } from '../helpers/synth/reference-stacks';

type Resources = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

const scope = { partition: organization.partition, organizationId: organization.id, roles };
const stacks = referenceStacks();
const made = new Map(
  stackNames(stacks).map((stack): readonly [string, Resources] => {
    const { resource = {} } = JSON.parse(readFileSync(join(stacks, stack, 'cdk.tf.json'), 'utf8'));
    return [stack, resource as Resources];
  }),
);
const types = [...new Set([...made.values()].flatMap((resource) => Object.keys(resource)))].sort() as KnownType[];

const GUARDRAILS = {
  aws_config_: Guardrails.configProtected(),
  aws_guardduty_: Guardrails.guarddutyProtected(),
  aws_securityhub_: Guardrails.securityHubProtected(),
  aws_accessanalyzer_: Guardrails.accessAnalyzerProtected(),
};

/** Calls that look, start or only name: they weaken nothing. Pages and tests of the calls hold the rest. */
const HARMLESS = /:(?:Describe|Get|List|Start|Tag|Untag|Create)\w*$/;

const rows = Object.entries(GUARDRAILS).flatMap(([prefix, guardrail]) =>
  types.filter((type) => type.startsWith(prefix)).map((type) => [type, guardrail.id, guardrail] as const),
);

test('the stacks make what is protected: of each service, something', () => {
  expect(rows.map(([type]) => type)).toEqual(
    expect.arrayContaining([
      'aws_config_configuration_recorder',
      'aws_config_configuration_recorder_status',
      'aws_config_delivery_channel',
      'aws_config_config_rule',
      'aws_config_organization_conformance_pack',
      'aws_config_configuration_aggregator',
      'aws_guardduty_organization_configuration',
      'aws_securityhub_configuration_policy',
      'aws_accessanalyzer_archive_rule',
    ]),
  );
});

test.each(rows)('what changes or deletes %s is denied by %s', (type, _, guardrail) => {
  const [statement] = guardrail.statements(scope);
  const denied = [statement?.toJSON().Action ?? []].flat();
  const { calls = {} } = KNOWN_TYPES[type];
  const changing = [...(calls.update ?? []), ...(calls.delete ?? [])]
    .map((call) => (typeof call === 'string' ? call : call.action))
    .filter((action) => !action.startsWith('iam:') && !action.startsWith('organizations:') && !HARMLESS.test(action));
  expect(changing.filter((action) => !denied.includes(action))).toEqual([]);
});

test('these guardrails hold in every account of the organization', () => {
  const ids = guardrailSets.baseline?.guardrails.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(Object.values(GUARDRAILS).map(({ id }) => id)));
  expect(guardrailSets.baseline?.targets).toEqual(Object.keys(organization.units));
});

const namesOf = (type: KnownType, attribute: string, pattern: RegExp) =>
  [...made.values()].flatMap((resource) =>
    Object.values(resource[type] ?? {})
      .map((each) => String(each[attribute]))
      .filter((name) => pattern.test(name)),
  );

test.each([
  ['watching', 'protected-functions', 'aws_lambda_function', /-secret-policies$/, 'function_name'],
  ['baseline', 'protected-roles', 'aws_iam_role', /-secret-policies$|-aggregator$/, 'name'],
] as const)('in %s, %s keeps each %s that judges', (set, id, type, pattern, attribute) => {
  const guardrail = guardrailSets[set]?.guardrails.find((each) => each.id === id);
  const [statement] = guardrail?.statements(scope) ?? [];
  const kept = [statement?.toJSON().Resource ?? []].flat().map((arn) => basename(arn.replaceAll(':', '/')));
  const names = namesOf(type, attribute, pattern);
  expect(names.length).toBeGreaterThan(attribute === 'name' ? 3 : 2);
  for (const name of names) {
    expect(kept.some((each) => new RegExp(`^${each.replaceAll('*', '.*')}$`).test(name))).toBe(true);
  }
});
