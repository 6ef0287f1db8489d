import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SecretName } from '../../src/model/secret-name';
import { prod } from '../../stacks/environments/prod';
import {
  ENVIRONMENTS,
  referenceStacks,
  stackNames,
  synthesizeReferenceStacks,
} from '../helpers/synth/reference-stacks';

describe('the reference stacks', () => {
  const stacks = referenceStacks();
  const read = (stack: string) => JSON.parse(readFileSync(join(stacks, stack, 'cdk.tf.json'), 'utf8'));

  test('are one for each account of an environment, and those of the organization', () => {
    expect(stackNames(stacks)).toEqual([
      'dev-audit',
      'dev-security',
      'dev-workload-orders',
      'org-audit',
      'org-audit-configuration',
      'org-audit-events',
      'org-audit-findings',
      'org-guardrails',
      'org-people',
      'prod-audit',
      'prod-security',
      'prod-workload-orders',
      'prod-workload-payments',
      'sandbox-security',
      'sandbox-workload-orders',
      'sandbox-workload-payments',
      'staging-audit',
      'staging-security',
      'staging-workload-orders',
      'staging-workload-payments',
    ]);
  });

  test('deploy the audit account first, whose queues and bucket other accounts use, and then the security account', () => {
    const manifest = JSON.parse(readFileSync(join(dirname(stacks), 'manifest.json'), 'utf8'));
    expect(manifest.stacks['prod-audit'].dependencies).toEqual([]);
    expect(manifest.stacks['prod-security'].dependencies).toEqual(['prod-audit']);
    expect(manifest.stacks['sandbox-security'].dependencies).toEqual([]);
    expect(manifest.stacks['prod-workload-orders'].dependencies).toEqual(['prod-security']);
    expect(manifest.stacks['prod-workload-payments'].dependencies).toEqual(['prod-security']);
  });

  test.each(stackNames(stacks))('%s reads no other stack, so that it can be planned alone', (stack) => {
    expect(read(stack).data?.terraform_remote_state).toBeUndefined();
    expect(read(stack).output).toBeUndefined();
  });

  test.each(stackNames(stacks))('%s works in one account only, through its deployment role', (stack) => {
    for (const provider of read(stack).provider.aws) {
      expect(provider.allowed_account_ids).toHaveLength(1);
      expect(provider.assume_role[0].role_arn).toContain(`::${provider.allowed_account_ids[0]}:role/`);
    }
  });

  test('state of prod and staging is in S3, encrypted with a customer key and locked', () => {
    for (const environment of ['prod', 'staging']) {
      expect(read(`${environment}-security`).terraform.backend.s3).toMatchObject({
        encrypt: true,
        use_lockfile: true,
        key: `cdktf-aws-secrets/${environment}/${environment}-security.tfstate`,
        kms_key_id: expect.stringMatching(/^arn:aws:kms:eu-central-1:\d{12}:key\//),
      });
    }
  });

  test('prod has nine secrets of both classes, shared and single-reader, generated and external', () => {
    expect(prod.secrets).toHaveLength(9);
    expect(new Set(prod.secrets.map((secret) => secret.class.name))).toEqual(new Set(['high-risk', 'standard']));
    expect(new Set(prod.secrets.map((secret) => secret.value.kind))).toEqual(new Set(['generated', 'external']));
    expect(prod.secrets.map((secret) => secret.readers.length)).toEqual(expect.arrayContaining([1, 2, 4]));
  });

  test('the login of the cache names the superuser who sets its password', () => {
    const { aws_secretsmanager_secret_version: versions } = read('prod-security').resource;
    const seeds = Object.values<{ secret_string_wo?: string }>(versions).map(
      (version) => version.secret_string_wo ?? '',
    );
    const [cache] = seeds.filter((seed) => seed.includes('masterarn'));
    expect(cache).toMatch(/"masterarn" = aws_secretsmanager_secret\.orders_cache-admin_\w+\.arn/);
  });

  test('every secret of every environment has its own key Region, tags and a name that AWS accepts', () => {
    for (const environment of ENVIRONMENTS) {
      const secrets = Object.values<Record<string, unknown>>(
        read(`${environment.name}-security`).resource.aws_secretsmanager_secret,
      );
      const decoys = environment.audit?.decoys?.filter(({ account }) => account === 'security') ?? [];
      expect(secrets).toHaveLength(environment.secrets.length + decoys.length);
      for (const secret of secrets) {
        expect(secret.kms_key_id).toMatch(/^\$\{aws_kms_key\..*-eu-central-1|eu-central-1_/);
        expect(Object.keys(secret.tags as object)).toEqual(
          expect.arrayContaining([
            'App',
            'DataClassification',
            'Environment',
            'Owner',
            'RotationEnabled',
            'RotationStrategy',
          ]),
        );
        expect(SecretName.parse(secret.name as string).environment).toBe(environment.name);
      }
    }
  });

  test('a role names exactly the secrets that the data lets it read', () => {
    const policies = read('prod-workload-payments').resource.aws_iam_role_policy;
    const ledger = Object.entries<{ policy: string }>(policies).find(([id]) => id.startsWith('payments-ledger'));
    const statements: { Action: string; Resource: string[] }[] = JSON.parse(ledger?.[1].policy ?? '').Statement;
    const reading = statements.find(({ Action }) => Action === 'secretsmanager:GetSecretValue');
    expect(reading?.Resource).toEqual([
      'arn:aws:secretsmanager:eu-central-1:410000000001:secret:prod/payments/database-??????',
      'arn:aws:secretsmanager:eu-central-1:410000000001:secret:prod/shared/telemetry-??????',
      'arn:aws:secretsmanager:eu-west-1:410000000001:secret:prod/payments/database-??????',
      'arn:aws:secretsmanager:eu-west-1:410000000001:secret:prod/shared/telemetry-??????',
    ]);
  });

  test('two syntheses give the same bytes', () => {
    const again = synthesizeReferenceStacks();
    for (const stack of stackNames(stacks)) {
      const file = join(stack, 'cdk.tf.json');
      expect(readFileSync(join(again, file), 'utf8')).toBe(readFileSync(join(stacks, file), 'utf8'));
    }
  });
});
