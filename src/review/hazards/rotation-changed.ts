import { isOf } from '../provider/known-types';
import type { HazardFinder } from './hazard-finder';

const RULES = ['rotation_lambda_arn', 'rotation_rules'];

/**
 * A schedule or function that changes: AWS takes no change while AWSPENDING is on a version of its own.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/35023
 */
export const rotationChanged: HazardFinder = ({ changes }) =>
  changes
    .filter((change) => isOf(change, 'aws_secretsmanager_secret_rotation') && change.action === 'update')
    .filter(({ changed }) => changed.some((name) => RULES.includes(name)))
    .map(({ origin }) => ({
      kind: 'rotation-changed',
      severity: 'warning',
      origin,
      message: `'${origin.address}' is changed: AWS refuses that while a rotation is under way or has failed ("A previous rotation isn't complete"), and otherwise rotates at once unless rotate_immediately is false`,
      remedy:
        'look before the apply whether AWSPENDING is on a version that is not AWSCURRENT, and let that rotation end',
    }));
