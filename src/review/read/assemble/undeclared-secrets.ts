import { hasHole, holeMarker, opaqueText, secretSuffix } from '../../../iam';
import type { WorldSecret } from '../../world/world-secret';
import { accountOf, regionOf } from '../block/account-of';
import { textOf } from '../block/block';
import { partitionOf } from '../block/place';
import type { Blocks } from './blocks';
import { encryptedBy, type KnownKeys } from './encrypted-by';
import type { PolicyReader } from './policy-reader';
import { SECRET_SUFFIX } from './service-secrets';
import { solePolicy } from './sole-policy';
import { isOpen } from './target';
import { type Undeclared, undeclaredOf } from './undeclared';

/** The parts of an ARN in which no marker stands before the name. */
const ARN = /^arn:[^:\uE000]+:secretsmanager:([^:\uE000]+):([^:\uE000]+):secret:(.+)$/s;

/** The secrets that stacks give a policy alone: of all else of them nothing is known. */
export function undeclaredSecrets(
  blocks: Blocks,
  declared: readonly WorldSecret[],
  { policies, ...keys }: KnownKeys & { readonly policies: PolicyReader },
): readonly WorldSecret[] {
  const found = undeclaredOf(blocks, blocks.of('aws_secretsmanager_secret_policy'), {
    attribute: 'secret_arn',
    isDeclared: (name, { place }) =>
      declared.some(
        (secret) =>
          secret.arn === name ||
          (secret.name === name && secret.region === place.region && secret.account === place.account),
      ),
  });
  return found.flatMap((each): readonly WorldSecret[] => {
    const [giver] = each.givers;
    const { name, arn, account, region } = identityOf(each);
    const id = `${giver.id}@${region}`;
    const target = { id: hasHole(name) ? giver.id : name, origin: giver.origin };
    const given = solePolicy(target, each.givers, { kind: 'secret', policies, attachedTo: [id] });
    if (given === undefined) return [];
    const key = each.lookUp?.get('kms_key_id');
    const managedAlias = 'alias/aws/secretsmanager';
    return [
      {
        ...{ id, origin: giver.origin, name, arn, account, region, replica: false, isUndeclared: true },
        policy: given.policy,
        ...(given.rivals && { rivalPolicies: given.rivals }),
        encryptedBy:
          typeof key === 'string' && key !== '' && !isOpen(key)
            ? encryptedBy({ key, account, region, managedAlias }, keys)
            : {
                kind: 'outside',
                arn: `arn:${partitionOf(giver.place)}:kms:${region}:${account}:key/${opaqueText('not known')}`,
                why: 'the secret is declared in none of the stacks',
              },
      },
    ];
  });
}

function identityOf({
  givers: [giver],
  target,
  lookUp,
}: Undeclared): Pick<WorldSecret, 'name' | 'arn' | 'account' | 'region'> {
  const [, region = regionOf(giver), account = accountOf(giver), told] = ARN.exec(target) ?? [];
  // A name may be given instead of an ARN, and an ARN without the six characters at its end.
  const own = told ?? (isOpen(target) || target === '' ? undefined : target);
  if (own !== undefined && SECRET_SUFFIX.test(own) && told !== undefined) {
    return { name: own.replace(SECRET_SUFFIX, ''), arn: target, account, region };
  }
  const looked = lookUp && textOf(lookUp, 'name');
  const unknown = holeMarker({ id: giver.id, alphabet: 'name', min: 1, max: Number.POSITIVE_INFINITY });
  const name = own ?? (looked && !isOpen(looked) ? looked : unknown);
  const prefix = `arn:${partitionOf(giver.place)}:secretsmanager:${region}:${account}:secret:`;
  return { name, arn: `${prefix}${name}-${secretSuffix(`${giver.id} suffix`)}`, account, region };
}
