import { isObject } from '../../world/json';
import type { Attachments } from './attachments';
import type { ChangeJson, Expressions, Values } from './plan-json';

/** Attributes that the provider fills with what other resources have attached. */
const FILLED: Readonly<Record<string, readonly string[]>> = {
  aws_secretsmanager_secret: ['policy'],
  aws_kms_key: ['policy'],
  aws_iam_role: ['inline_policy', 'managed_policy_arns'],
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
 * @param expressions what the resource declares itself, which is kept
 */
export function ownAttributes(
  { type, change }: ChangeJson,
  own: OwnAttributes,
  { attachments, expressions }: { readonly attachments: Attachments; readonly expressions: Expressions | undefined },
): OwnAttributes {
  const filled = (FILLED[type] ?? []).filter((attribute) => expressions?.[attribute] === undefined);
  if (filled.length === 0) return own;
  const values: Record<string, unknown> = { ...own.values };
  const unknown: Record<string, unknown> = { ...own.unknown };
  const elsewhere = attachedElsewhere(change.before ?? {}, attachments);
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

function attachedElsewhere(target: Values, attachments: Attachments): ReadonlySet<unknown> {
  const names: readonly unknown[] = [target.arn, target.id, target.key_id, target.name].filter(isText);
  return new Set(names.flatMap((name) => attachments.get(name) ?? []));
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
