import { App, TerraformVariable } from 'cdktf';
import { AccessAnalyzer, type AccessAnalyzerProps } from '../../../../src';
import { complianceStack } from '../../../helpers/synth/compliance/stacks';
import { ref } from '../../../helpers/synth/organization-stacks';
import { refusal } from '../../../helpers/synth/refusal';
import { resources, synth } from '../../../helpers/synth/synth';

const synthesized = (props: AccessAnalyzerProps) =>
  synth((app) => void new AccessAnalyzer(complianceStack(app), 'Analyzer', props))('compliance');

test('an analyzer of the organization is in each Region, and archives nothing', () => {
  const stack = synthesized({ name: 'organization', zone: 'organization' });
  const analyzers = resources(stack, 'aws_accessanalyzer_analyzer');
  expect(Object.keys(analyzers)).toEqual(['Analyzer/eu-central-1/Resource', 'Analyzer/eu-west-1/Resource']);
  expect(analyzers['Analyzer/eu-west-1/Resource']).toMatchObject({
    analyzer_name: 'organization',
    type: 'ORGANIZATION',
    provider: 'aws.eu_west_1',
  });
  expect(resources(stack, 'aws_accessanalyzer_archive_rule')).toEqual({});
});

test('one of an account archives what is expected, in each Region, and nothing that is public', () => {
  const secretArn = (region: string) =>
    `arn:aws:secretsmanager:${region}:333333333333:secret:prod/orders/database-a1B2c3`;
  const roleArn = 'arn:aws:iam::222222222222:role/orders-api';
  const expected = [{ secretArn: secretArn('eu-central-1'), roleArn }];
  const stack = synthesized({ name: 'readers', zone: 'account', expected });
  expect(resources(stack, 'aws_accessanalyzer_analyzer')['Analyzer/eu-central-1/Resource']).toMatchObject({
    analyzer_name: 'readers',
    type: 'ACCOUNT',
  });
  const rules = resources(stack, 'aws_accessanalyzer_archive_rule');
  expect(Object.keys(rules)).toEqual(['Analyzer/eu-central-1/granted-1', 'Analyzer/eu-west-1/granted-1']);
  for (const region of ['eu-central-1', 'eu-west-1']) {
    expect(rules[`Analyzer/${region}/granted-1`]).toMatchObject({
      analyzer_name: expect.stringMatching(/^\${aws_accessanalyzer_analyzer\.[\w-]+\.analyzer_name}$/),
      rule_name: 'granted-1',
      filter: [
        { criteria: 'resourceType', eq: ['AWS::SecretsManager::Secret'] },
        { criteria: 'resource', eq: [secretArn(region)] },
        { criteria: 'isPublic', eq: ['false'] },
        { criteria: 'principal.AWS', eq: ['222222222222'] },
        { criteria: 'condition.aws:PrincipalArn', eq: [roleArn] },
      ],
    });
  }
});

test('the ARN of a replica is made of a reference to that of its primary', () => {
  const roleArn = 'arn:aws:iam::222222222222:role/orders-api';
  const stack = synth((app) => {
    const scope = complianceStack(app);
    const secretArn = new TerraformVariable(scope, 'secret', { type: 'string' }).stringValue;
    new AccessAnalyzer(scope, 'Analyzer', { name: 'readers', zone: 'account', expected: [{ secretArn, roleArn }] });
  })('compliance');
  const rules = resources(stack, 'aws_accessanalyzer_archive_rule');
  expect(rules['Analyzer/eu-west-1/granted-1']?.filter).toContainEqual({
    criteria: 'resource',
    eq: [ref('replace(var.secret, ":eu-central-1:", ":eu-west-1:")')],
  });
});

test('throws for a malformed name, and for a second analyzer of the account', () => {
  const stack = complianceStack(new App());
  const make = (id: string, props: AccessAnalyzerProps) => refusal(() => new AccessAnalyzer(stack, id, props));
  expect(make('One', { name: '1st', zone: 'account' })).toBe(
    "compliance/One: `name` must be 1 to 255 letters, digits, -, _ or ., beginning with a letter, got '1st'",
  );
  new AccessAnalyzer(stack, 'Two', { name: 'two', zone: 'account' });
  expect(make('Three', { name: 'three', zone: 'account' })).toBe(
    "compliance/Three: `zone` must be the name of one account analyzer in account 333333333333 and Region eu-central-1, got 'account', which compliance/Two has: give one of them another name",
  );
});

test('throws for more than an analyzer archives', () => {
  const expected = Array.from({ length: 101 }, (_, index) => ({
    secretArn: `arn:aws:secretsmanager:eu-central-1:333333333333:secret:prod/x/${index}`,
    roleArn: `arn:aws:iam::222222222222:role/r${index}`,
  }));
  const stack = complianceStack(new App());
  expect(refusal(() => new AccessAnalyzer(stack, 'Analyzer', { name: 'readers', zone: 'account', expected }))).toMatch(
    /^compliance\/Analyzer: `expected` must fit into 100 archive rules, got 101: /,
  );
});
