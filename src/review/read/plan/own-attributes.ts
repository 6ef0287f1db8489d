import { knownType } from '../../provider/known-types';
import { isObject } from '../../world/json';
import type { ChangeJson, Values } from './plan-json';

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
  const filled = (knownType(type)?.filled ?? []).filter((attribute) => !declares(attribute));
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
    const attaching = knownType(type)?.attaches;
    const before = change.before;
    if (attaching === undefined || before === undefined || before === null) continue;
    const target = before[attaching.to];
    index.set(target, [...(index.get(target) ?? []), attaching.by === undefined ? 'policy' : before[attaching.by]]);
  }
  indices.set(changes, index);
  return index;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
