import { hasHole, type OrganizationLevel, type Policy, sameAccount, showHoles } from '../../../iam';
import type { OrganizationAttachment, OrganizationNode } from '../../world/organization-parts';
import type { Chain, OrganizationTree } from './organization-tree';

type Kind = OrganizationAttachment['kind'];

/** Finds the levels of policies that bind an account. */
export class AccountLevels {
  private readonly attached = new Map<string, readonly OrganizationLevel[]>();
  private readonly atNobodyKnows: readonly OrganizationAttachment[];
  private readonly attachers: ReadonlySet<string | undefined>;

  constructor(
    private readonly tree: OrganizationTree,
    private readonly given: {
      readonly attachments: readonly OrganizationAttachment[];
      readonly managementAccount: string | undefined;
    },
  ) {
    this.atNobodyKnows = given.attachments.filter(({ target }) => tree.find(target) === undefined);
    this.attachers = new Set(given.attachments.map(({ madeIn }) => madeIn));
  }

  /**
   * From the root down to the account; then what may apply: units that may be above an account whose place is not known,
   * and attachments to what is not known.
   */
  of(kind: Kind, account: string, { nodes, isComplete }: Chain): readonly OrganizationLevel[] {
    const certain = nodes.flatMap((node) => this.at(kind, node));
    const possible = isComplete
      ? []
      : this.tree.placesOf(account).filter((node) => !nodes.includes(node) && mayHold(node, account));
    const maybe = [
      ...possible.flatMap((node) =>
        this.at(kind, node).map((level) => ({
          ...level,
          uncertain: `whether account ${account} is under ${level.name}: place it with --organization`,
        })),
      ),
      ...this.atUnmadeAccounts(kind, account),
      ...this.atNobodyKnows.filter((attachment) => attachment.kind === kind).map((attachment) => unplaced(attachment)),
    ];
    const { managementAccount } = this.given;
    const isPerhapsExempt =
      managementAccount === undefined
        ? this.attachers.has(account)
        : sameAccount(managementAccount, account) === 'maybe';
    const why = `whether account ${account} is the management account, which guardrails do not bind: say so with --organization`;
    return isPerhapsExempt
      ? [...certain, ...maybe].map((level) => ({ ...level, uncertain: why }))
      : [...certain, ...maybe];
  }

  /**
   * The levels of one node: of what is certainly attached, nothing when there is none and everything is allowed there;
   * then of what may be attached.
   */
  private at(kind: Kind, node: OrganizationNode): readonly OrganizationLevel[] {
    const key = `${kind} ${node.id}`;
    const known = this.attached.get(key);
    if (known !== undefined) return known;
    const here = this.given.attachments.filter(
      (attachment) => attachment.kind === kind && this.tree.find(attachment.target) === node,
    );
    const certain = this.levelOf(
      kind,
      node,
      here.filter(({ uncertain }) => uncertain === undefined),
    );
    const reasons = [...new Set(here.flatMap(({ uncertain }) => uncertain ?? []))];
    const levels = [
      ...(certain.policies.length === 0 && certain.allowsAll ? [] : [certain]),
      ...reasons.map((uncertain) => ({
        ...this.levelOf(
          kind,
          node,
          here.filter((attachment) => attachment.uncertain === uncertain),
        ),
        ...{ allowsAll: true, uncertain },
      })),
    ];
    this.attached.set(key, levels);
    return levels;
  }

  private levelOf(kind: Kind, node: OrganizationNode, here: readonly OrganizationAttachment[]): OrganizationLevel {
    const name = labelOf(node);
    // Names are unique in an organization: what a file repeats is what a stack declares.
    const byName = new Map([...here].sort(declaredLast).map(({ policy }) => [policy.name, policy]));
    const policies = [...byName.values()].map((policy) => attachedTo(policy, name));
    return { name, policies, allowsAll: kind === 'resource-control' || (node.allowsAll ?? true) };
  }

  /** A stack may declare an account that is there already, by whose digits nobody knows it. */
  private atUnmadeAccounts(kind: Kind, account: string): readonly OrganizationLevel[] {
    const targets = this.given.attachments.flatMap(({ target }) => this.tree.find(target) ?? []);
    return [...new Set(targets)]
      .filter((node) => node.kind === 'account' && hasHole(node.id))
      .flatMap((node) => this.at(kind, node))
      .map((level) => ({
        ...level,
        uncertain: `whether account ${account} is ${level.name}: say so with --organization`,
      }));
  }
}

function mayHold({ accounts }: OrganizationNode, account: string): boolean {
  return accounts === undefined || hasHole(account) || accounts.includes(account);
}

function declaredLast(a: OrganizationAttachment, b: OrganizationAttachment): number {
  return Number(a.origin !== undefined) - Number(b.origin !== undefined);
}

function unplaced({ policy }: OrganizationAttachment): OrganizationLevel {
  const uncertain = `where ${showHoles(policy.name)} is attached: give the id of its target`;
  const name = 'a target that is not known';
  return { name, policies: [attachedTo(policy, name)], allowsAll: true, uncertain };
}

/** The policy with its place in its name, for proofs. */
function attachedTo(policy: Policy, level: string): Policy {
  return { ...policy, name: `${policy.name} attached to ${level}` };
}

function labelOf({ kind, id, name }: OrganizationNode): string {
  if (kind === 'root') return 'root';
  const text = showHoles(name ?? id);
  return kind === 'unit' ? `OU ${text}` : `account ${hasHole(id) ? text : id}`;
}
