import { isObject } from '../../world/json';
import type { ChangeJson, Values } from './plan-json';

/** Attributes that the provider fills with what other resources have attached. */
const FILLED: Readonly<Record<string, readonly string[]>> = {
  aws_secretsmanager_secret: ['policy'],
  aws_kms_key: ['policy'],
  aws_kms_replica_key: ['policy'],
  aws_kms_external_key: ['policy'],
  aws_kms_replica_external_key: ['policy'],
  aws_iam_role: ['inline_policy', 'managed_policy_arns'],
};

/** Resources that attach something to another: by which attribute, and what. */
const ATTACHING: Readonly<Record<string, { readonly to: string; readonly what: (values: Values) => unknown }>> = {
  aws_secretsmanager_secret_policy: { to: 'secret_arn', what: () => 'policy' },
  aws_kms_key_policy: { to: 'key_id', what: () => 'policy' },
  aws_iam_role_policy: { to: 'role', what: ({ name }) => name },
  aws_iam_role_policy_attachment: { to: 'role', what: ({ policy_arn: arn }) => arn },
};

/** A resource's values and what of them is not known. */
export interface OwnAttributes {
  readonly values: Values;
  readonly unknown: Values;
}

/**
 * The attributes of a resource without what other resources of the plan attach to it. The provider repeats the policy of
 * an `aws_secretsmanager_secret_policy` in the secret, and the inline policies of a role in the role: there they would
 * outlive the resource that declares them. What is attached outside of Terraform stays.
 *
 * @param declares whether the resource declares an attribute itself, which is kept
 */
export function ownAttributes(
  { type, change }: ChangeJson,
  own: OwnAttributes,
  { changes, declares }: { readonly changes: readonly ChangeJson[]; readonly declares: (attribute: string) => boolean },
): OwnAttributes {
  const filled = (FILLED[type] ?? []).filter((attribute) => !declares(attribute));
  if (filled.length === 0) return own;
  const values: Record<string, unknown> = { ...own.values };
  const unknown: Record<string, unknown> = { ...own.unknown };
  const elsewhere = attachedElsewhere(change.before ?? {}, changes);
  for (const attribute of filled) {
    // Not declared and not there yet: nothing is attached but by other resources, or AWS's default.
    delete unknown[attribute];
    const value = values[attribute];
    values[attribute] = Array.isArray(value)
      ? value.filter((item) => !elsewhere.has(isObject(item) ? item.name : item))
      : elsewhere.has('policy')
        ? null
        : value;
  }
  return { values, unknown };
}

/** Names of inline policies, ARNs of managed ones, and `policy` when a resource of its own has the policy. */
function attachedElsewhere(target: Values, changes: readonly ChangeJson[]): ReadonlySet<unknown> {
  const names = [target.arn, target.id, target.key_id, target.name].filter(isText);
  const index = attachments(changes);
  return new Set(names.flatMap((name) => index.get(name) ?? []));
}

const indices = new WeakMap<readonly ChangeJson[], ReadonlyMap<unknown, unknown[]>>();

/** What resources attach before the plan, by what they attach it to. */
function attachments(changes: readonly ChangeJson[]): ReadonlyMap<unknown, unknown[]> {
  const known = indices.get(changes);
  if (known !== undefined) return known;
  const index = new Map<unknown, unknown[]>();
  for (const { type, change } of changes) {
    const attaching = Object.hasOwn(ATTACHING, type) ? ATTACHING[type] : undefined;
    const before = change.before;
    if (attaching === undefined || before === undefined || before === null) continue;
    const target = before[attaching.to];
    index.set(target, [...(index.get(target) ?? []), attaching.what(before)]);
  }
  indices.set(changes, index);
  return index;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
