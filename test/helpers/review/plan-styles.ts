import type { StackJson } from '../terraform/stack-json';
import type { Extras } from './plan-extras';

const ref = (expression: string) => `\${${expression}}`;
export const ACCOUNT = '111111111111';
const REGION = 'eu-central-1';

/** The ways in which users write a policy: `tokens` is JSON.stringify around references. */
export const STYLES = ['tokens', 'jsonencode', 'document', 'literal'] as const;
export type Style = (typeof STYLES)[number];

/** What happens between the two configurations: `revoke` deletes the policy alone, `delete` everything. */
export const CHANGES = ['same', 'update', 'replace', 'revoke', 'delete'] as const;
export type Change = (typeof CHANGES)[number];

type Stage = 'first' | 'second';

/**
 * For each style and change a secret and a role that may read it by a policy of the style, all under one key. The
 * first configuration creates them, the second makes the changes.
 *
 * @param more what stands beside them
 */
export function plannedProject(stage: Stage, more: Extras = {}): StackJson {
  const pairs = STYLES.flatMap((style) => CHANGES.map((change) => new Pair(style, change, stage)));
  const there = pairs.filter((pair) => pair.isThere);
  const readable = there.filter((pair) => pair.hasPolicy);
  const byId = <T>(of: readonly Pair[], block: (pair: Pair) => T) =>
    Object.fromEntries(of.map((pair) => [pair.id, block(pair)]));
  return {
    ...more,
    terraform: { required_providers: { aws: { source: 'aws', version: '>= 5.100.0, < 7.0.0' } } },
    provider: { aws: [accountProvider()] },
    data: {
      aws_iam_policy_document: byId(
        readable.filter(({ style }) => style === 'document'),
        (pair) => pair.document(),
      ),
    },
    resource: {
      ...more.resource,
      aws_kms_key: { key: { description: 'prod' } },
      aws_secretsmanager_secret: {
        ...more.resource?.aws_secretsmanager_secret,
        ...byId(there, ({ name }) => ({ name, kms_key_id: ref('aws_kms_key.key.arn') })),
      },
      aws_iam_role: {
        ...more.resource?.aws_iam_role,
        ...byId(there, ({ id }) => ({ name: id, assume_role_policy: trust() })),
      },
      aws_iam_role_policy: byId(readable, (pair) => ({
        role: ref(`aws_iam_role.${pair.id}.name`),
        policy: pair.policy(),
      })),
    },
  };
}

/** A provider whose role tells the account. */
function accountProvider() {
  return { region: REGION, assume_role: [{ role_arn: `arn:aws:iam::${ACCOUNT}:role/deploy` }] };
}

export function trust(): string {
  const Principal = { Service: 'lambda.amazonaws.com' };
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' }],
  });
}

/** A secret and its reader. */
class Pair {
  readonly id: string;
  readonly name: string;
  readonly isThere: boolean;
  readonly hasPolicy: boolean;
  private readonly endpoint: string | undefined;

  constructor(
    readonly style: Style,
    change: Change,
    stage: Stage,
  ) {
    const isNow = (what: Change) => stage === 'second' && change === what;
    this.id = `${style}-${change}`;
    this.name = `${style}/${change}${isNow('replace') ? 'd' : ''}`;
    this.isThere = !isNow('delete');
    this.hasPolicy = !isNow('revoke');
    this.endpoint = isNow('update') ? 'vpce-1' : undefined;
  }

  policy(): string {
    const secret = `aws_secretsmanager_secret.${this.id}.arn`;
    const key = 'aws_kms_key.key.arn';
    switch (this.style) {
      case 'tokens':
        return this.text(ref(secret), ref(key));
      case 'literal': {
        const name = this.name.replace('replaced', 'replace');
        return this.text(
          `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:${name}-??????`,
          `arn:aws:kms:${REGION}:${ACCOUNT}:key/*`,
        );
      }
      case 'document':
        return ref(`data.aws_iam_policy_document.${this.id}.json`);
      case 'jsonencode':
        return ref(
          `jsonencode(${this.text('SECRET', 'KEY')
            .replace('"SECRET"', () => secret)
            .replace('"KEY"', () => key)})`,
        );
    }
  }

  document() {
    const { endpoint } = this;
    const condition = endpoint && {
      condition: [{ test: 'StringEquals', variable: 'aws:SourceVpce', values: [endpoint] }],
    };
    return {
      statement: [
        {
          actions: ['secretsmanager:GetSecretValue'],
          resources: [ref(`aws_secretsmanager_secret.${this.id}.arn`)],
          ...condition,
        },
        { actions: ['kms:Decrypt'], resources: [ref('aws_kms_key.key.arn')] },
      ],
    };
  }

  private text(secret: string, key: string): string {
    const condition = this.endpoint && { Condition: { StringEquals: { 'aws:SourceVpce': this.endpoint } } };
    return JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: secret, ...condition },
        { Effect: 'Allow', Action: 'kms:Decrypt', Resource: key },
      ],
    });
  }
}
