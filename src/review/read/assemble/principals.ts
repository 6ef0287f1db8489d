import type { Policy } from '../../../iam';
import { opaquePolicy } from '../../../iam';
import { isOf } from '../../provider/known-types';
import type { WorldPrincipal } from '../../world/world-principal';
import { accountOf } from '../block/account-of';
import { type Block, textOf } from '../block/block';
import { texts } from '../block/list';
import { partitionOf } from '../block/place';
import type { Blocks } from './blocks';
import { IdentityPolicies } from './identity-policies';
import type { PolicyReader } from './policy-reader';
import { tagsOf } from './tags';

/** The roles and users, each with every policy that is attached to it. */
export function readPrincipals(blocks: Blocks, policies: PolicyReader): readonly WorldPrincipal[] {
  const identities = new IdentityPolicies(blocks, policies);
  const managed = new Map(blocks.of('aws_iam_policy').map((block) => [textOf(block, 'arn'), block]));
  const declared = blocks.of('aws_iam_role', 'aws_iam_user').map((block): WorldPrincipal => {
    const type = isOf(block, 'aws_iam_role') ? 'role' : 'user';
    const name = textOf(block, 'name');
    const boundary = boundaryOf(block, { managed, identities, policies });
    const trust = block.get('assume_role_policy');
    const rivalPolicies = type === 'role' ? identities.rivalsOf(block) : [];
    return {
      id: block.id,
      origin: block.origin,
      type,
      name,
      arn: textOf(block, 'arn'),
      account: accountOf(block),
      ...uniqueIdOf(block),
      identity: identities.of({ type, name, account: accountOf(block), id: block.id }, block),
      ...(rivalPolicies.length > 0 && { rivalPolicies }),
      ...(boundary && { boundary }),
      ...(type === 'role' &&
        trust !== undefined && {
          trust: policies.read(
            { block, attribute: 'assume_role_policy', kind: 'trust', name: `${block.id}#trust` },
            trust,
            [block.id],
          ),
        }),
      tags: tagsOf(block),
    };
  });
  const known = new Set(declared.map(({ type, name, account }) => `${type} ${account} ${name}`));
  return [...declared, ...elsewhere(blocks, known, identities)];
}

function uniqueIdOf(block: Block): Pick<WorldPrincipal, 'uniqueId'> {
  if (block.isReplacement) return { uniqueId: 'not the one before the replacement' };
  const known = block.get('unique_id');
  return typeof known === 'string' && /^A[A-Z0-9]+$/.test(known) ? { uniqueId: known } : {};
}

interface Boundaries {
  /** Managed policies by ARN. */
  readonly managed: ReadonlyMap<string, Block>;
  readonly identities: IdentityPolicies;
  readonly policies: PolicyReader;
}

function boundaryOf(block: Block, { managed, identities, policies }: Boundaries): Policy | undefined {
  const arn = textOf(block, 'permissions_boundary');
  if (arn === '') return undefined;
  const declared = managed.get(arn);
  if (declared === undefined) return policies.managed(arn);
  const place = { block: declared, attribute: 'policy', kind: 'boundary' } as const;
  const policy = policies.read(place, declared.get('policy') ?? '', [block.id]);
  const why = identities.whyUncertain(declared.id);
  return why === undefined ? policy : opaquePolicy(declared.id, why);
}

/** Roles and users that the stacks give policies to and do not declare: what else they may do is not known. */
function elsewhere(
  blocks: Blocks,
  known: ReadonlySet<string>,
  identities: IdentityPolicies,
): readonly WorldPrincipal[] {
  const found = new Map<string, WorldPrincipal>();
  const attachments = [
    ...blocks
      .of('aws_iam_role_policy', 'aws_iam_role_policy_attachment')
      .map((block) => ({ block, type: 'role' as const })),
    ...blocks
      .of('aws_iam_user_policy', 'aws_iam_user_policy_attachment')
      .map((block) => ({ block, type: 'user' as const })),
  ];
  for (const { block, type } of attachments) {
    const account = accountOf(block);
    // What may be one of several is one that is declared.
    for (const name of block.oneOf?.(type) === undefined ? texts(block.get(type)) : []) {
      const id = `${block.origin.stack}:${type}/${name}`;
      if (known.has(`${type} ${account} ${name}`) || found.has(id)) continue;
      found.set(id, {
        id,
        origin: block.origin,
        type,
        name,
        arn: `arn:${partitionOf(block.place)}:iam::${account}:${type}/${name}`,
        account,
        identity: [
          ...identities.of({ type, name, account, id }),
          opaquePolicy(id, `${type} ${name} is declared in none of the stacks: its other policies are not known`),
        ],
      });
    }
  }
  return [...found.values()];
}
