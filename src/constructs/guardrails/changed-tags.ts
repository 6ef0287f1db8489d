import { DELETION_PROTECTION_TAG } from '../../model/deletion-protection';
import { MANDATORY_TAG_KEYS } from '../../model/mandatory-tag-keys';
import type { Condition } from '../../model/policy/condition';
import { request } from '../../model/policy/conditions';
import { PolicyStatement, type StatementProps } from '../../model/policy/statement';

/** Tags that are changed by deployment alone: the mandatory ones, and the one without which code can be removed. */
export const GUARDED_TAG_KEYS: readonly string[] = [...MANDATORY_TAG_KEYS, DELETION_PROTECTION_TAG];

/**
 * One statement for each of these tags: it denies that a tag which the resource has gets another value. A first value,
 * the same value and any other tag pass. So does a creation with tags: AWS asks for the right to tag then, too, and
 * takes the tags of the call as those of the resource, which are equal; if it took none, the tag would not be there.
 *
 * Condition keys find a tag in any spelling of its case, so `app` cannot be set beside `App` to something else.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html
 */
export function changedTags(
  sid: string,
  props: Pick<StatementProps, 'actions' | 'resources' | 'conditions'>,
): readonly PolicyStatement[] {
  return GUARDED_TAG_KEYS.map((key) =>
    PolicyStatement.deny({ ...props, sid: `${sid}${key}`, conditions: withChange(key, props.conditions ?? []) }),
  );
}

function withChange(key: string, others: readonly Condition[]): readonly Condition[] {
  const tag = `aws:ResourceTag/${key}`;
  const present = request('Null', tag, ['false']);
  return [
    ...others.filter((other) => other.operator !== 'Null' || other.key !== tag),
    present,
    // By the keys of the call, as an empty value, too, takes away what access goes by.
    request('ForAnyValue:StringEqualsIgnoreCase', 'aws:TagKeys', [key]),
    request('StringNotEquals', `aws:RequestTag/${key}`, [`\${${tag}}`]),
  ];
}
