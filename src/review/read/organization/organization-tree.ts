import { hasHole } from '../../../iam';
import type { OrganizationNode, OrganizationParts } from '../../world/organization-parts';

/** The nodes above an account, and the account itself as the last. */
export interface Chain {
  readonly nodes: readonly OrganizationNode[];
  /** Whether every node up to the root is known. */
  readonly isComplete: boolean;
}

/** Organizational units are nested five deep at most: more means a circle, which only text made by hand has. */
const MAX_DEPTH = 8;

/**
 * The tree of an organization, assembled from pieces that may name one node differently: by its id, by a reference,
 * or (units, accounts) by a name that the organization file and a stack share.
 */
export class OrganizationTree {
  private readonly nodes = new Map<string, OrganizationNode>();
  private readonly aliases = new Map<string, string>();

  constructor({ nodes, attachments }: OrganizationParts) {
    const named = [...attachments.map(({ target }) => target), ...nodes.flatMap(({ parent }) => parent ?? [])];
    const mentioned = [...new Set(named)].flatMap((id) => mentionedNode(id) ?? []);
    const all = [...nodes, ...mentioned];
    this.joinRoots(all);
    for (let depth = 0; depth < MAX_DEPTH; depth += 1) this.joinNamed(all);
    for (const node of all) this.add(node);
  }

  /** What an account may be under, or be: one that is not known may be any account. */
  placesOf(account: string): readonly OrganizationNode[] {
    return hasHole(account) ? [...this.nodes.values()] : this.containers;
  }

  /** Every root and unit. */
  private get containers(): readonly OrganizationNode[] {
    return [...this.nodes.values()].filter(({ kind }) => kind !== 'account');
  }

  /** Twelve digits of each account that is known by them. */
  get accounts(): readonly string[] {
    return [...this.nodes.values()].filter(({ kind, id }) => kind === 'account' && !hasHole(id)).map(({ id }) => id);
  }

  /** The node that an id, or a reference to one that is not made yet, means. */
  find(id: string): OrganizationNode | undefined {
    return this.nodes.get(this.canonical(id));
  }

  /** From the root to the account; without what is not known. A sole root is above every account. */
  chainOf(account: string): Chain {
    const nodes: OrganizationNode[] = [];
    let next: OrganizationNode | undefined = this.find(account) ?? { id: account, kind: 'account' };
    while (next !== undefined && nodes.length < MAX_DEPTH) {
      nodes.unshift(next);
      next = next.parent === undefined ? undefined : this.find(next.parent);
    }
    if (nodes[0]?.kind === 'root') return { nodes, isComplete: true };
    const roots = this.containers.filter(({ kind }) => kind === 'root');
    return { nodes: roots.length === 1 ? [...roots, ...nodes] : nodes, isComplete: false };
  }

  private add(node: OrganizationNode): void {
    const id = this.canonical(node.id);
    const known = this.nodes.get(id);
    const { name = known?.name, parent = known?.parent, origin = known?.origin, accounts = known?.accounts } = node;
    this.nodes.set(id, {
      id,
      kind: node.kind,
      allowsAll: (known?.allowsAll ?? true) && (node.allowsAll ?? true),
      ...(name !== undefined && { name }),
      ...(parent !== undefined && { parent }),
      ...(origin !== undefined && { origin }),
      ...(accounts !== undefined && { accounts }),
    });
  }

  /** An organization has one root: those of which the id is not known are it, unless several ids are known. */
  private joinRoots(all: readonly OrganizationNode[]): void {
    const ids = [...new Set(all.filter(({ kind }) => kind === 'root').map(({ id }) => id))];
    const known = ids.filter((id) => !hasHole(id));
    if (known.length > 1) return;
    const [root = ids[0] ?? ''] = known;
    for (const id of ids) if (id !== root) this.aliases.set(id, root);
  }

  /** Units of one name under one parent, and accounts of one name, are one when at most one of their ids is known. */
  private joinNamed(all: readonly OrganizationNode[]): void {
    const byName = new Map<string, Set<string>>();
    for (const { kind, id, name, parent } of all) {
      const isNamed = name !== undefined && !hasHole(name) && (kind === 'account' || parent !== undefined);
      if (!isNamed) continue;
      const key = JSON.stringify([kind, name, kind === 'account' ? '' : this.canonical(parent ?? '')]);
      byName.set(key, (byName.get(key) ?? new Set()).add(this.canonical(id)));
    }
    for (const ids of byName.values()) {
      const known = [...ids].filter((id) => !hasHole(id));
      const isOne = known.length === 1 || (known.length === 0 && ids.size > 1);
      const [first = ''] = known.length === 1 ? known : [...ids];
      if (isOne) for (const id of ids) if (id !== first) this.aliases.set(id, first);
    }
  }

  private canonical(id: string): string {
    let found = id;
    for (let next = this.aliases.get(found); next !== undefined; next = this.aliases.get(found)) found = next;
    return found;
  }
}

/** A node that an attachment or a parent names by its id alone. */
function mentionedNode(id: string): OrganizationNode | undefined {
  if (/^r-[a-z0-9]+$/.test(id)) return { id, kind: 'root' };
  if (/^ou-[a-z0-9-]+$/.test(id)) return { id, kind: 'unit' };
  return /^\d{12}$/.test(id) ? { id, kind: 'account' } : undefined;
}
