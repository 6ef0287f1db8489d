import { hasHole } from '../../iam';
import type { Guarded } from '../access/guarded';
import { namedByResource } from '../access/named-by-resource';
import type { WorldPrincipal } from '../world/world-principal';
import type { WorldSecret } from '../world/world-secret';
import type { Reader } from './hop';

/** What may let somebody take a step who has no policy of their own. */
export interface Guards {
  readonly secret: WorldSecret;
  /** @default - the key is AWS's own, or not known */
  readonly key?: Pick<Guarded, 'policy' | 'grants'>;
  readonly readers: readonly Reader[];
}

/**
 * ARNs of those whom the policy of a secret, of its key or of a reader's trust may let take a step without a policy of
 * their own; nothing when it may be anybody.
 */
export function namedByGuards({ secret, key, readers }: Guards): ReadonlySet<string> | undefined {
  const named = new Set<string>();
  const asked = [
    ...SECRET_ACTIONS.map((action) => namedByResource(action, secret)),
    ...(key === undefined ? [] : KEY_ACTIONS.map((action) => namedByResource(action, { ...secret, ...key }))),
    ...readers.map(({ principal }) => namedByResource('sts:AssumeRole', trusted(principal))),
  ];
  for (const arns of asked) {
    // An ARN with an unknown part may be anybody's.
    if (arns === undefined || arns.some(hasHole)) return undefined;
    for (const arn of arns) named.add(arn);
  }
  return named;
}

const SECRET_ACTIONS = [
  'secretsmanager:PutResourcePolicy',
  'secretsmanager:ReplicateSecretToRegions',
  'secretsmanager:UpdateSecret',
];
const KEY_ACTIONS = ['kms:PutKeyPolicy', 'kms:CreateGrant'];

function trusted({ arn, account, trust }: WorldPrincipal): Guarded {
  return { arn, account, policy: trust };
}
