import { hasHole, opaqueText } from '../../../iam';
import type { OrganizationAccount, OrganizationData } from '../../world/organization-data';
import type { OrganizationParts } from '../../world/organization-parts';
import { AccountLevels } from './account-levels';
import { type Chain, OrganizationTree } from './organization-tree';

/**
 * Puts the organization together from what stacks, plans and a file say of it.
 *
 * @param members accounts that the stacks deploy to: they are taken to be members, also when nothing places them
 * @returns nothing when nothing is said of an organization
 */
export function assembleOrganization(
  parts: OrganizationParts,
  members: Iterable<string>,
): OrganizationData | undefined {
  const { heads, nodes, attachments } = parts;
  if (heads.length + nodes.length + attachments.length === 0) return undefined;
  const id = only(heads.flatMap((head) => head.id ?? []));
  const managementAccount = only(heads.flatMap((head) => head.managementAccount ?? []));
  const tree = new OrganizationTree(parts);
  const levels = new AccountLevels(tree, { attachments, managementAccount });
  const accounts: Record<string, OrganizationAccount> = {};
  for (const account of new Set([...tree.accounts, ...members])) {
    const chain = tree.chainOf(account);
    accounts[account] = {
      ...(id !== undefined && { path: pathOf(id, chain) }),
      serviceControl: levels.of('service-control', account, chain),
      resourceControl: levels.of('resource-control', account, chain),
    };
  }
  return { ...(id !== undefined && { id }), ...(managementAccount && { managementAccount }), accounts, parts };
}

/** The parts of several, each part once. */
export function joinParts(all: readonly OrganizationParts[]): OrganizationParts {
  return {
    heads: [...new Set(all.flatMap(({ heads }) => heads))],
    nodes: [...new Set(all.flatMap(({ nodes }) => nodes))],
    attachments: [...new Set(all.flatMap(({ attachments }) => attachments))],
  };
}

/** The one value that is known; nothing when there are several, as then it is not known which one is meant. */
function only(values: readonly string[]): string | undefined {
  const known = [...new Set(values.filter((value) => !hasHole(value)))];
  return known.length === 1 ? known[0] : undefined;
}

function pathOf(id: string, { nodes, isComplete }: Chain): string {
  const account = nodes.at(-1)?.id ?? '';
  const above = isComplete ? nodes.slice(0, -1).map((node) => node.id) : [opaqueText(`units above account ${account}`)];
  return `${[id, ...above].join('/')}/`;
}
