import { MANDATORY_TAG_KEYS } from '../../model/mandatory-tag-keys';
import type { MandatoryTags } from '../../model/mandatory-tags';
import type { Condition } from '../../model/policy/condition';
import { request } from '../../model/policy/conditions';
import { PolicyStatement, type StatementProps } from '../../model/policy/statement';

/**
 * One statement for each mandatory tag: the conditions of one statement must all hold, and a call must be denied when
 * a single tag is missing. Negated operators also match when the tag is absent, so each demands the tag and a value.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html
 */
export function requiredTags(
  sid: string,
  props: Pick<StatementProps, 'actions' | 'resources' | 'conditions'>,
): readonly PolicyStatement[] {
  return MANDATORY_TAG_KEYS.map((key) =>
    PolicyStatement.deny({
      ...props,
      sid: `${sid}${key}`,
      conditions: [missing(key), ...(props.conditions ?? [])],
    }),
  );
}

function missing(key: keyof MandatoryTags): Condition {
  const tag = `aws:RequestTag/${key}`;
  if (key === 'RotationEnabled') return request('StringNotEquals', tag, ['false', 'true']);
  return request('StringNotLike', tag, ['?*']);
}
