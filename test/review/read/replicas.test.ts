import { AccessQueries, readSynthStacks, type SynthStack } from '../../../src/review';
import { GOLDEN_RULES } from '../../../src/review/rules/golden/golden-rules';
import { ACCOUNT } from '../../helpers/review/world-builder';

const ref = (expression: string) => `\${${expression}}`;
const APP = `arn:aws:iam::${ACCOUNT}:role/app`;
const READ = { Action: 'secretsmanager:GetSecretValue', Resource: '*' };
const document = (...statements: readonly object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements.map((rest) => ({ Effect: 'Allow', ...rest })) });
const REPLICA_ARN = ref('replace(aws_secretsmanager_secret.db.arn, "eu-central-1", "eu-west-1")');

/** A replicated secret of foreign code, which a role of its account may read by its own policy. */
function stackWith(policies: Readonly<Record<string, object>>): SynthStack {
  const provider = (region: string) => ({ region, allowed_account_ids: [ACCOUNT] });
  return {
    name: 'prod-app',
    configuration: {
      provider: { aws: [provider('eu-central-1'), { alias: 'west', ...provider('eu-west-1') }] },
      resource: {
        aws_iam_role: { app: { name: 'app' } },
        aws_iam_role_policy: {
          app: { role: ref('aws_iam_role.app.name'), policy: document(READ, { Action: 'kms:Decrypt', Resource: '*' }) },
        },
        aws_secretsmanager_secret: { db: { name: 'prod/orders/db', replica: [{ region: 'eu-west-1' }] } },
        aws_secretsmanager_secret_policy: policies,
      } as SynthStack['configuration']['resource'],
    },
  };
}

const ofPrimary = (...statements: readonly object[]) => ({
  secret_arn: ref('aws_secretsmanager_secret.db.arn'),
  policy: document(...statements),
});
const ofReplica = (...statements: readonly object[]) => ({
  provider: 'aws.west',
  secret_arn: REPLICA_ARN,
  policy: document(...statements),
});
const deny = { Effect: 'Deny', Principal: { AWS: APP }, ...READ };

const readersOf = (stack: SynthStack) =>
  new AccessQueries(readSynthStacks([stack]))
    .readers()
    .flatMap(({ subject, target }) => (subject.kind === 'declared' ? [`${subject.label} ${target.region}`] : []));

const violations = (stack: SynthStack) =>
  GOLDEN_RULES.find(({ id }) => id === 'replica-own-policy')
    ?.check(readSynthStacks([stack]), '2026-11-22')
    .map(({ message }) => message);

test('a replica has the policy of its primary, which says * for the secret wherever it is', () => {
  expect(readersOf(stackWith({ db: ofPrimary() }))).toEqual(['role/app eu-central-1', 'role/app eu-west-1']);
  expect(readersOf(stackWith({ db: ofPrimary(deny) }))).toEqual([]);
});

test('a policy that is declared for a replica neither opens nor closes it, because AWS refuses it', () => {
  const only = { Effect: 'Allow', Principal: { AWS: APP }, ...READ };
  expect(readersOf(stackWith({ db: ofPrimary(deny), west: ofReplica(only) }))).toEqual([]);
  expect(readersOf(stackWith({ db: ofPrimary(), west: ofReplica(deny) }))).toHaveLength(2);
});

test('a policy that is declared for a replica breaks a rule in foreign code too', () => {
  expect(violations(stackWith({ db: ofPrimary(), west: ofReplica(deny) }))).toEqual([
    "'aws_secretsmanager_secret_policy.west' must not declare a policy for a replica, but does for 'prod/orders/db' in eu-west-1",
  ]);
  expect(violations(stackWith({ db: ofPrimary(deny) }))).toEqual([]);
});
