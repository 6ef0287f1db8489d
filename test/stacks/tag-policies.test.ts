import { createEnvironment, createOrganization } from '../../src/environment';
import { environments } from '../../stacks/organization/environments';
import { organization } from '../../stacks/organization/organization';
import { resources, synth } from '../helpers/synth/synth';

const stack = synth((app) => createOrganization(app, organization))('org-guardrails');

type Rule = { tag_value?: { '@@assign': string[] }; enforced_for?: { '@@assign': string[] } };

function rulesOf(unit: string): Record<string, Rule> {
  const { content } = resources(stack, 'aws_organizations_policy')[`${unit}-mandatory-tags/Resource`] as {
    content: string;
  };
  return JSON.parse(content).tags;
}

const allows = (values: readonly string[], value: string) =>
  values.some((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(value));

describe.each(Object.entries(environments))('the tag policy of %s', (unit, environment) => {
  const rules = rulesOf(unit);

  test('is attached to the unit alone, and refuses wrong values on secrets and keys', () => {
    const own = Object.entries(resources(stack, 'aws_organizations_policy_attachment')).filter(([path]) =>
      path.startsWith(`${unit}-mandatory-tags/`),
    );
    const target_id = organization.units[unit as keyof typeof environments].id;
    expect(own).toEqual([[`${unit}-mandatory-tags/Attachment-${unit}`, expect.objectContaining({ target_id })]]);
    expect(rules.environment?.enforced_for).toEqual({
      '@@assign': ['kms:ALL_SUPPORTED', 'secretsmanager:ALL_SUPPORTED'],
    });
  });

  test('allows one environment, and not another', () => {
    expect(rules.environment?.tag_value).toEqual({ '@@assign': [environment.name] });
  });

  test('allows every mandatory tag of the stacks of its environment', () => {
    const stacks = synth((app) => createEnvironment(app, environment));
    const names = ['security', ...Object.keys(environment.accounts.workloads).map((name) => `workload-${name}`)];
    const tagged = names
      .flatMap((name) => Object.values(stacks(`${environment.name}-${name}`).resource ?? {}).flatMap(Object.values))
      .flatMap(({ tags }) => Object.entries<string>(tags ?? {}));
    const refused = tagged.filter(([key, value]) => {
      const values = rules[key.toLowerCase()]?.tag_value?.['@@assign'];
      return values !== undefined && !allows(values, value);
    });
    expect(tagged.map(([key]) => key)).toEqual(expect.arrayContaining(['DataClassification', 'Environment', 'Owner']));
    expect(refused).toEqual([]);
  });
});
