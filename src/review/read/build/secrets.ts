import { opaqueText } from '../../../iam';
import { isJsonObject, type Json } from '../../world/json';
import type { WorldKey } from '../../world/world-key';
import type { WorldSecret } from '../../world/world-secret';
import { accountOf, regionOf } from '../block/account-of';
import { type Block, textOf } from '../block/block';
import type { Blocks } from './blocks';
import { encryptedBy } from './encrypted-by';
import { list } from './list';
import type { PolicyReader } from './policy-reader';
import { type SolePolicy, solePolicy } from './sole-policy';
import { tagsOf } from './tags';
import { Targets } from './target';

const MANAGED_ALIAS = 'alias/aws/secretsmanager';

/** A secret in one of its Regions. */
interface Copy {
  readonly region: string;
  readonly arn: string;
  readonly key: Json | undefined;
}

/** The secrets, each in each of its Regions. */
export function readSecrets(
  blocks: Blocks,
  { keys, policies }: { readonly keys: readonly WorldKey[]; readonly policies: PolicyReader },
): readonly WorldSecret[] {
  const separate = new Targets(blocks.of('aws_secretsmanager_secret_policy'), 'secret_arn');
  return blocks.of('aws_secretsmanager_secret').flatMap((block) => {
    const account = accountOf(block);
    const copies = copiesOf(block);
    const idOf = ({ region }: Copy) => `${block.id}@${region}`;
    // Secrets Manager gives replicas the policy of their primary, word for word, and refuses any other.
    const found = declaredPolicy(block, separate, { policies, attachedTo: copies.map(idOf) });
    return copies.map((copy, index): WorldSecret => {
      return {
        id: idOf(copy),
        origin: block.origin,
        name: textOf(block, 'name'),
        arn: copy.arn,
        account,
        region: copy.region,
        replica: index > 0,
        ...(found && { policy: found.policy }),
        ...(found?.rivals && index === 0 && { rivalPolicies: found.rivals }),
        encryptedBy: encryptedBy({ key: copy.key, account, region: copy.region, managedAlias: MANAGED_ALIAS }, keys),
        tags: tagsOf(block),
      };
    });
  });
}

function copiesOf(block: Block): readonly Copy[] {
  const region = regionOf(block);
  const arn = textOf(block, 'arn');
  const replicas = list(block.get('replica')).filter(isJsonObject);
  return [
    { region, arn, key: block.get('kms_key_id') },
    ...replicas.map((replica) => ({
      region: String(replica.region),
      arn: arn.replace(`:${region}:`, () => `:${String(replica.region)}:`),
      key: replica.kms_key_id,
    })),
  ];
}

function declaredPolicy(
  secret: Block,
  separate: Targets,
  { policies, attachedTo }: { readonly policies: PolicyReader; readonly attachedTo: readonly string[] },
): SolePolicy | undefined {
  const isHere = ({ place }: Block) => place.region === regionOf(secret) && place.account === secret.place.account;
  // An ARN is found wherever its policy is said to be.
  const arn = textOf(secret, 'arn');
  const byArn = separate.of(arn);
  const certain = separate.of(textOf(secret, 'name')).filter(isHere);
  const found = solePolicy(secret, [...byArn, ...certain, secret], { kind: 'secret', policies, attachedTo });
  const block = found === undefined ? separate.maybe([arn]).find(isHere) : undefined;
  if (block === undefined) return found;
  const why = `${block.id} may be the policy of ${secret.id}: its secret_arn is not known`;
  const place = { block, attribute: 'secret_arn', kind: 'secret' } as const;
  return { policy: policies.read(place, opaqueText(why), attachedTo) };
}
