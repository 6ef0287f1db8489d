import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { main } from '../../../src/cli/main';
import { readSynth } from '../../../src/review';
import { deploymentRefusals } from '../../../src/review/deployment/deployment-refusals';
import { synthExample } from '../../helpers/synth/examples';
import { referenceStacks } from '../../helpers/synth/reference-stacks';
import { testContext } from '../test-context';

jest.setTimeout(60_000);

const ROLE = 'arn:aws:iam::111111111111:role/deploy';

async function command(synth: string, ...args: string[]) {
  const context = testContext();
  const exitCode = await main(['deployment-policy', ...args, '--synth', synth], context);
  return { exitCode, text: context.printed.join('\n'), notes: context.noted };
}

describe('the example', () => {
  let synth: string;

  beforeAll(() => {
    synth = dirname(synthExample('deployment-role'));
  });

  test('keeps the policy that the command prints', async () => {
    const { exitCode, text } = await command(synth, ROLE);
    const kept = readFileSync(join(__dirname, '../../../examples/deployment-role/deploy-policy.json'), 'utf8');
    expect(JSON.parse(kept)).toEqual(JSON.parse(text));
    expect(exitCode).toBe(0);
  });

  test('has a role that is refused no call of Terraform by its own policies', () => {
    const world = readSynth(synth);
    expect(world.principals.find(({ arn }) => arn === ROLE)?.identity.length).toBeGreaterThan(0);
    expect(deploymentRefusals(world)).toEqual([]);
  });
});

test('every role is printed, with its name beside', async () => {
  const { notes, text } = await command(dirname(referenceStacks()));
  expect(notes).toContain('arn:aws:iam::410000000001:role/secrets-deployment:');
  expect(text).toContain('"Sid": "WithoutResource1"');
});

test('machines get roles, policies and types that are not known', async () => {
  const { text } = await command(dirname(referenceStacks()), '--json');
  const { version, policies } = JSON.parse(text);
  expect(version).toBe(1);
  expect(policies[0]).toEqual({
    role: 'arn:aws:iam::110000000001:role/deploy',
    policy: { Version: '2012-10-17', Statement: expect.any(Array) },
    unknown: [],
  });
});

test('a role that nobody assumes is refused, with those that there are', async () => {
  const { exitCode, notes } = await command(dirname(referenceStacks()), 'arn:aws:iam::410000000001:role/other');
  expect(exitCode).toBe(1);
  expect(notes.join()).toContain(
    "<role> must be a role that a provider assumes, got 'arn:aws:iam::410000000001:role/other': the stacks have arn:aws:iam::110000000001:role/deploy, ",
  );
});
