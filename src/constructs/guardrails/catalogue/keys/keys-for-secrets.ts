import type { Condition } from '../../../../model/policy/condition';
import { request } from '../../../../model/policy/conditions';

/**
 * The condition that a key carries the tag `DataClassification`, as every key of this library does: KMS knows no other
 * sign that a key protects secrets. `key-retagging` keeps the tag on it.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/tag-authorization.html
 */
export function keysForSecrets(): Condition {
  return request('Null', 'aws:ResourceTag/DataClassification', ['false']);
}

/** What the tag cannot tell: for the limits of a guardrail. */
export const RECOGNISED_BY_TAG =
  'Keys are recognised by the tag `DataClassification`: one without it is not protected, and any other key with it is.';
