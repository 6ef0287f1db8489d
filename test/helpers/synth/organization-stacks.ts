import type { SynthStack } from '../../../src/review';

/** Accounts of the fixture: the organization's own, and the one with the secret and its readers. */
export const MANAGEMENT = '999999999999';
export const PROD = '111111111111';

/** A reference as Terraform writes it in JSON. */
export const ref = (expression: string) => `\${${expression}}`;
export const documentOf = (...statements: readonly object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });

const provider = (account: string, environment: string) => ({
  aws: [
    {
      region: 'eu-central-1',
      allowed_account_ids: [account],
      default_tags: [{ tags: { Environment: environment } }],
    },
  ],
});

/** A secret under the AWS managed key, and the roles `api` and `batch` that read it by a policy of their own. */
export const prodStack: SynthStack = {
  name: 'prod-app',
  configuration: {
    provider: provider(PROD, 'prod'),
    resource: {
      aws_secretsmanager_secret: { db: { name: 'prod/db' } },
      aws_iam_role: { api: { name: 'api' }, batch: { name: 'batch' } },
      aws_iam_role_policy: Object.fromEntries(
        ['api', 'batch'].map((role) => [
          role,
          {
            role: ref(`aws_iam_role.${role}.name`),
            policy: documentOf({
              Effect: 'Allow',
              Action: 'secretsmanager:GetSecretValue',
              Resource: ref('aws_secretsmanager_secret.db.arn'),
            }),
          },
        ]),
      ),
    },
  },
};

/** Denies reading to one role, as a guardrail would. */
export const denyRole = (role: string, sid = 'DenyReading') => ({
  Sid: sid,
  Effect: 'Deny',
  Action: 'secretsmanager:GetSecretValue',
  Resource: '*',
  Condition: { ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::*:role/${role}` } },
});

/** A policy of the organization. */
export const guardrail = (statement: object, type?: string) => ({
  name: 'secrets-1',
  ...(type && { type }),
  content: documentOf(statement),
});

/** The attachment of the policy `secrets` to a target. */
export const attachedTo = (target: string) => ({
  policy_id: ref('aws_organizations_policy.secrets.id'),
  target_id: target,
});

/** The organization's stack with resources by type, without the prefix `aws_organizations_`. */
export function orgStack(resource: Readonly<Record<string, object>>, data: object = {}): SynthStack {
  const named = Object.entries(resource).map(([type, blocks]) => [`aws_organizations_${type}`, blocks]);
  return {
    name: 'org-guardrails',
    configuration: {
      provider: provider(MANAGEMENT, 'org'),
      resource: Object.fromEntries(named),
      data: data as Exclude<SynthStack['configuration']['data'], undefined>,
    },
  };
}

/** The files of a `cdktf.out` that holds the stacks. */
export function filesOf(directory: string, ...stacks: readonly SynthStack[]): Readonly<Record<string, unknown>> {
  const path = (name: string) => `stacks/${name}/cdk.tf.json`;
  const listed = stacks.map(({ name }) => [name, { name, synthesizedStackPath: path(name) }]);
  return {
    [`${directory}/manifest.json`]: { stacks: Object.fromEntries(listed) },
    ...Object.fromEntries(stacks.map(({ name, configuration }) => [`${directory}/${path(name)}`, configuration])),
  };
}
