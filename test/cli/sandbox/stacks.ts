import type { Stack, StackConfiguration } from '../../../src/cli/sandbox/stack';

export const READER = 'arn:aws:iam::333333333333:role/teams/reader';

export function stack(name: string, configuration: StackConfiguration): Stack {
  return { name, directory: `/none/${name}`, configuration };
}

export function provider(account: string, region: string, alias?: string) {
  return { region, ...(alias && { alias }), assume_role: [{ role_arn: `arn:aws:iam::${account}:role/deploy` }] };
}

export function allow(actions: string[], rest: object): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: actions, ...rest }] });
}

/** A security account with a replicated secret that admits one role of a workload account. */
export function securityStack(policy: string): Stack {
  return stack('security', {
    provider: { aws: [provider('222222222222', 'eu-central-1'), provider('222222222222', 'eu-west-1', 'replica')] },
    resource: {
      aws_secretsmanager_secret: { db: { name: 'prod/orders/db', replica: [{ region: 'eu-west-1' }] } },
      aws_secretsmanager_secret_policy: {
        own: { secret_arn: '$' + '{aws_secretsmanager_secret.db.arn}', policy },
      },
    },
  });
}

/** A workload account with one role and its inline policy. */
export function workloadStack(policy: string): Stack {
  return stack('workload', {
    provider: { aws: [provider('333333333333', 'eu-central-1')] },
    resource: {
      aws_iam_role: { reader: { name: 'reader', path: '/teams/' } },
      aws_iam_role_policy: { read: { role: '$' + '{aws_iam_role.reader.name}', policy } },
    },
  });
}
