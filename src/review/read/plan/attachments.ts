import type { ChangeJson } from './plan-json';

/** What resources of their own attach, by the name, id or ARN of what they attach it to. */
export type Attachments = ReadonlyMap<unknown, readonly unknown[]>;

/** The attribute that says what a resource is attached to, and what it attaches. */
const ATTACHING: Readonly<Record<string, readonly [to: string, attached: (before: Values) => unknown]>> = {
  aws_secretsmanager_secret_policy: ['secret_arn', () => 'policy'],
  aws_kms_key_policy: ['key_id', () => 'policy'],
  aws_iam_role_policy: ['role', ({ name }) => name],
  aws_iam_role_policy_attachment: ['role', ({ policy_arn }) => policy_arn],
};

type Values = NonNullable<ChangeJson['change']['before']>;

/** Names of inline policies, ARNs of managed ones, and `policy` for the policy of a secret or key. */
export function attachmentsBefore(changes: readonly ChangeJson[]): Attachments {
  const attachments = new Map<unknown, unknown[]>();
  for (const { type, change } of changes) {
    const [to, attached] = ATTACHING[type] ?? [];
    if (to === undefined || attached === undefined || !change.before) continue;
    const target = change.before[to];
    const found = attachments.get(target);
    if (found === undefined) attachments.set(target, [attached(change.before)]);
    else found.push(attached(change.before));
  }
  return attachments;
}
