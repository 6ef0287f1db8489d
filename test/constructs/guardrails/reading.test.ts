import { dev } from '../../../stacks/environments/dev';
import { prod } from '../../../stacks/environments/prod';
import { actorsOf } from '../../helpers/synth/guardrails/actors';
import { ask, policiesOf } from '../../helpers/synth/guardrails/ask';
import { tagsOf } from '../../helpers/synth/guardrails/requests';
import { tables } from './tables/all';

const SECRET = [
  'DescribeSecret',
  'GetResourcePolicy',
  'ListResourcePolicies',
  'ListSecretVersionIds',
  'ValidateResourcePolicy',
];
const KEY = ['DescribeKey', 'GetKeyPolicy', 'GetKeyRotationStatus', 'ListGrants', 'ListResourceTags'];

test.each([dev, prod].map(actorsOf))('nobody of $environment is kept from seeing what is there', (actors) => {
  const attached = policiesOf(
    tables.map(({ guardrail }) => guardrail),
    actors,
  );
  const { deployment, rotation, administrator, developer, secretsAdministrator, keyAdministrator, breakGlass } = actors;
  const people = [deployment, rotation, administrator, developer, secretsAdministrator, keyAdministrator, breakGlass];
  const calls = [
    ...SECRET.map((name) => ({ action: `secretsmanager:${name}`, resource: actors.secret('orders/database') })),
    ...KEY.map((name) => ({ action: `kms:${name}`, resource: actors.key() })),
    { action: 'secretsmanager:ListSecrets', resource: '*' },
    { action: 'secretsmanager:GetRandomPassword', resource: '*' },
    { action: 'kms:ListAliases', resource: '*' },
  ];
  const denied = people
    .flatMap((by) => calls.map((call) => ({ by, what: call.action, tags: tagsOf(actors), ...call })))
    .filter((row) => ask(row, actors, attached).verdict !== 'allowed');
  expect(denied).toEqual([]);
});
