import { allowAll, hasHole, opaquePolicy, type Policy, showHoles } from '../../../iam';
import { isJsonObject } from '../../world/json';
import type { OrganizationAttachment, OrganizationNode, OrganizationParts } from '../../world/organization-parts';
import type { WorldPolicy } from '../../world/world-policy';
import { type Block, textOf } from '../block/block';
import { list } from '../block/list';

type Kind = OrganizationAttachment['kind'];

/**
 * What the stacks declare of the organization. Policies of other kinds, such as tag policies, decide no access.
 *
 * @param policies all policies that were read, by the ids of their blocks
 */
export function declaredOrganization(blocks: readonly Block[], policies: readonly WorldPolicy[]): OrganizationParts {
  const of = (type: string) => blocks.filter((block) => block.type === `aws_organizations_${type}`);
  const read = new Map(policies.map((policy) => [policy.policy.name, policy]));
  const declared = new Map(of('policy').map((block) => [textOf(block, 'id'), block]));
  return {
    heads: of('organization').map((block) => ({
      id: textOf(block, 'id'),
      managementAccount: textOf(block, 'master_account_id') || undefined,
      origin: block.origin,
    })),
    nodes: [
      ...of('organization').flatMap(rootsOf),
      ...of('organizational_unit').map((block) => nodeOf('unit', block)),
      ...of('account').map((block) => nodeOf('account', block)),
    ],
    attachments: of('policy_attachment').flatMap((block) =>
      placesOf(block).flatMap(({ policy: id, ...place }): readonly OrganizationAttachment[] => {
        const target = { ...place, origin: block.origin, madeIn: block.place.account };
        const policy = declared.get(id);
        if (policy === undefined) return elsewhere(id, block).map((each) => ({ ...target, ...each }));
        const found = read.get(policy.id);
        if (found?.kind !== 'service-control' && found?.kind !== 'resource-control') return [];
        const named: Policy = { ...found.policy, name: textOf(policy, 'name') || policy.id };
        return [{ ...target, kind: found.kind, policy: named, policyOrigin: policy.origin }];
      }),
    ),
  };
}

interface Place extends Pick<OrganizationAttachment, 'target' | 'uncertain'> {
  readonly policy: string;
}

/** What an attachment attaches where: all that it may be, where that is not known yet. */
function placesOf(block: Block): readonly Place[] {
  const [policies, targets] = ['policy_id', 'target_id'].map((attribute) =>
    (block.oneOf?.(attribute) ?? [textOf(block, attribute)]).map(String),
  ) as [string[], string[]];
  const isOne = policies.length * targets.length === 1;
  // One reason for all instances: each of them would only say the same again.
  const uncertain = `what ${resourceOf(block)} attaches to which target: that is not known before the apply`;
  return policies.flatMap((policy) => targets.map((target) => ({ policy, target, ...(isOne ? {} : { uncertain }) })));
}

function resourceOf({ origin }: Block): string {
  return origin.address.replace(/\[[^\]]*\]$/, '');
}

function rootsOf(block: Block): readonly OrganizationNode[] {
  return list(block.get('roots'))
    .filter(isJsonObject)
    .map(({ id }) => ({ id: String(id), kind: 'root', origin: block.origin }));
}

function nodeOf(kind: 'unit' | 'account', block: Block): OrganizationNode {
  const name = textOf(block, 'name');
  const parent = textOf(block, 'parent_id');
  return {
    id: textOf(block, 'id'),
    kind,
    ...(name !== '' && { name }),
    ...(parent !== '' && { parent }),
    origin: block.origin,
  };
}

const FULL_ACCESS = allowAll('FullAWSAccess');

/** A policy that no stack declares: AWS's own, or one of which neither the kind nor the text is known. */
function elsewhere(id: string, by: Block): ReadonlyArray<{ readonly kind: Kind; readonly policy: Policy }> {
  if (id === 'p-RCPFullAWSAccess') return [];
  if (id === 'p-FullAWSAccess') return [{ kind: 'service-control', policy: FULL_ACCESS }];
  const name = hasHole(id) ? `the policy of ${resourceOf(by)}` : `policy ${showHoles(id)}`;
  const policy = opaquePolicy(name, `${name} is declared in none of the stacks`);
  return [
    { kind: 'service-control', policy },
    { kind: 'resource-control', policy },
  ];
}
