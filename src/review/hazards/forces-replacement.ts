import { showHoles } from '../../iam';
import type { Json } from '../world/json';
import type { WorldResource } from '../world/world-resource';

/** What an attribute is when it is not set; `kept` for one that then stays as it was. */
type WhenUnset = 'kept' | string | boolean;

const NAMED = { name: 'kept', name_prefix: 'kept' } as const;

/**
 * Attributes that the AWS provider cannot change in place, of the types that hazards are about.
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs
 */
const FORCING: Readonly<Record<string, Readonly<Record<string, WhenUnset>>>> = {
  aws_secretsmanager_secret: NAMED,
  aws_iam_role: { ...NAMED, path: '/' },
  aws_kms_key: {
    customer_master_key_spec: 'SYMMETRIC_DEFAULT',
    key_usage: 'ENCRYPT_DECRYPT',
    multi_region: false,
  },
  aws_kms_external_key: { multi_region: false },
  aws_kms_replica_key: { primary_key_arn: 'kept' },
};

/**
 * The attributes for which Terraform would make a resource anew; none when it can be changed in place. Values that are
 * not known are not taken as different.
 */
export function forcesReplacement(before: WorldResource, after: WorldResource): readonly string[] {
  return Object.entries(FORCING[after.type] ?? {})
    .filter(([name, whenUnset]) => {
      const now = after.attributes[name];
      if (now === undefined && whenUnset === 'kept') return false;
      return differ(before.attributes[name] ?? whenUnset, now ?? whenUnset);
    })
    .map(([name]) => name)
    .sort();
}

function differ(before: Json, after: Json): boolean {
  return isKnown(before) && isKnown(after) && String(before) !== String(after);
}

function isKnown(value: Json): boolean {
  return typeof value !== 'string' || showHoles(value) === value;
}
