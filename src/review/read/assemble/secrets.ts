import { isJsonObject, type Json } from '../../world/json';
import type { WorldSecret } from '../../world/world-secret';
import { accountOf, regionOf } from '../block/account-of';
import { type Block, textOf } from '../block/block';
import { list } from '../block/list';
import type { Blocks } from './blocks';
import { encryptedBy, type KnownKeys } from './encrypted-by';
import type { PolicyReader } from './policy-reader';
import { possiblePolicy } from './possible-policy';
import { SECRET_SUFFIX, SERVICE_SECRET_TYPES, type ServiceSecret, serviceSecrets } from './service-secrets';
import { type SolePolicy, solePolicy } from './sole-policy';
import { tagsOf } from './tags';
import { Targets } from './target';
import { undeclaredSecrets } from './undeclared-secrets';

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
  { policies, ...keys }: KnownKeys & { readonly policies: PolicyReader },
): readonly WorldSecret[] {
  const separate = new Targets(blocks.of('aws_secretsmanager_secret_policy'), 'secret_arn', 'policy');
  const declared = blocks.of('aws_secretsmanager_secret').flatMap((block) => {
    const account = accountOf(block);
    const copies = copiesOf(block);
    const idOf = ({ region }: Copy) => `${block.id}@${region}`;
    // Secrets Manager gives replicas the policy of their primary, word for word, and refuses any other.
    const of = { block, arn: textOf(block, 'arn'), name: textOf(block, 'name') };
    const found = declaredPolicy(of, separate, { policies, attachedTo: copies.map(idOf) });
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
  const made = serviceSecrets(blocks.of(...SERVICE_SECRET_TYPES)).map((secret) =>
    ofService(secret, separate, { ...keys, policies }),
  );
  const known = [...declared, ...made];
  return [...known, ...undeclaredSecrets(blocks, known, { ...keys, policies })];
}

/** A secret that a service owns: nobody but the service changes its name, tags and rotation. */
function ofService(
  { block, part, owner, arn, key, isChosen }: ServiceSecret,
  separate: Targets,
  { policies, ...keys }: KnownKeys & { readonly policies: PolicyReader },
): WorldSecret {
  const [account, region] = [accountOf(block), regionOf(block)];
  const id = `${block.id}${part === undefined ? '' : `#${part}`}@${region}`;
  const name = arn.slice(arn.indexOf(':secret:') + ':secret:'.length).replace(SECRET_SUFFIX, '');
  const found = declaredPolicy({ block, arn, name }, separate, { policies, attachedTo: [id] });
  return {
    id,
    origin: block.origin,
    name,
    arn,
    account,
    region,
    replica: false,
    owner,
    ...(found && { policy: found.policy }),
    encryptedBy: encryptedBy({ key, isChosen, account, region, managedAlias: MANAGED_ALIAS }, keys),
  };
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
  { block: secret, arn, name }: { readonly block: Block; readonly arn: string; readonly name: string },
  separate: Targets,
  { policies, attachedTo }: { readonly policies: PolicyReader; readonly attachedTo: readonly string[] },
): SolePolicy | undefined {
  const isHere = ({ place }: Block) => place.region === regionOf(secret) && place.account === secret.place.account;
  // An ARN is found wherever its policy is said to be.
  const certain = separate.of(name).filter(isHere);
  const reading = { kind: 'secret', policies, attachedTo } as const;
  const found = solePolicy(secret, [...separate.of(arn), ...certain, secret], reading);
  const others = found === undefined ? separate.anything.filter(isHere) : [];
  const policy = possiblePolicy(secret, found?.policy, [...separate.among([arn]), ...others], {
    ...reading,
    attribute: 'secret_arn',
  });
  return policy && { ...found, policy };
}
