import { AccessQuestions, readSynthStacks, type SynthStack } from '../../src/review';
import type { Bench } from './bench';

const ACCOUNT = '111111111111';
const REGION = 'eu-central-1';
const READ_BY_EACH = 10;
const MAX_SECONDS = 5;
const MAX_MEGABYTES = 500;

/** A stack in which each role reads ten secrets by name, and each secret has a policy and shares a key. */
function stack(size: number): SynthStack {
  const numbers = Array.from({ length: size }, (_, index) => index);
  const named = <T>(make: (index: number) => T) =>
    Object.fromEntries(numbers.map((index) => [`r${index}`, make(index)]));
  const name = (index: number) => `prod/app${index % size}/database`;
  const allow = (statements: readonly object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements });
  const arn = (index: number) => `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:${name(index)}-??????`;
  return {
    name: 'prod-bench',
    configuration: {
      provider: { aws: [{ region: REGION, allowed_account_ids: [ACCOUNT] }] },
      resource: {
        aws_kms_key: { key: {} },
        aws_secretsmanager_secret: named((index) => ({ name: name(index), kms_key_id: `\${aws_kms_key.key.arn}` })),
        aws_secretsmanager_secret_policy: named((index) => ({
          secret_arn: `\${aws_secretsmanager_secret.r${index}.arn}`,
          policy: allow([
            {
              Effect: 'Deny',
              Principal: '*',
              Action: 'secretsmanager:*',
              Resource: '*',
              Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } },
            },
          ]),
        })),
        aws_iam_role: named((index) => ({ name: `role${index}` })),
        aws_iam_role_policy: named((index) => ({
          role: `\${aws_iam_role.r${index}.name}`,
          policy: allow([
            {
              Effect: 'Allow',
              Action: 'secretsmanager:GetSecretValue',
              Resource: Array.from({ length: READ_BY_EACH }, (_, step) => arn(index + step)),
            },
            { Effect: 'Allow', Action: 'kms:Decrypt', Resource: `arn:aws:kms:${REGION}:${ACCOUNT}:key/*` },
          ]),
        })),
      },
    },
  };
}

function measure(size: number): { readonly seconds: number; readonly megabytes: number } {
  const synthesized = stack(size);
  const start = process.hrtime.bigint();
  const readers = new AccessQuestions(readSynthStacks([synthesized])).readers();
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const megabytes = process.memoryUsage().rss / 1024 / 1024;
  const expected = size * Math.min(READ_BY_EACH, size) + size;
  if (readers.length !== expected) throw new Error(`expected ${expected} answers, got ${readers.length}`);
  console.log(
    `${size} principals x ${size} secrets: ${seconds.toFixed(2)} s, ${Math.round(megabytes)} MB, ${readers.length} answers`,
  );
  return { seconds, megabytes };
}

/** Who can read what in one world, from the synthesized text to the answers; growth with size. */
export const accessBench: Bench = {
  name: 'access',
  run: async ({ quick }) => {
    const sizes = quick ? [50] : [100, 300, 1000];
    const results = sizes.map(measure);
    const last = results.at(-1);
    if (quick || last === undefined) return [];
    return [
      ...(last.seconds > MAX_SECONDS ? [`1,000 x 1,000 in ${MAX_SECONDS} s, took ${last.seconds.toFixed(2)} s`] : []),
      ...(last.megabytes > MAX_MEGABYTES
        ? [`1,000 x 1,000 in ${MAX_MEGABYTES} MB, took ${Math.round(last.megabytes)} MB`]
        : []),
    ];
  },
};
