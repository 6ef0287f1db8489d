import { allowedPrefixes, knownPrefix, sameAccount } from '../../iam';
import type { WorldPrincipal } from '../world/world-principal';
import type { Guarded } from './guarded';
import { mayHaveAccess } from './may-have-access';
import { namedByResource } from './named-by-resource';
import { PrefixIndex } from './prefix-index';

/** Principals by what their policies may allow one action on. */
interface ByPrefix {
  readonly prefixes: PrefixIndex<WorldPrincipal>;
  /** Those whose policies may allow it on anything. */
  readonly everywhere: readonly WorldPrincipal[];
}

/**
 * Finds the principals whose access is worth an evaluation, without looking at each of them: most policies name what
 * they allow.
 */
export class CandidatePrincipals {
  private readonly byAction = new Map<string, ByPrefix>();
  private readonly byAccount = new Map<string, WorldPrincipal[]>();
  private readonly byArn: PrefixIndex<WorldPrincipal>;
  private readonly order: ReadonlyMap<WorldPrincipal, number>;

  constructor(private readonly principals: readonly WorldPrincipal[]) {
    this.order = new Map(principals.map((principal, index) => [principal, index]));
    this.byArn = new PrefixIndex(principals.map((principal) => [knownPrefix(principal.arn), principal]));
    for (const principal of principals) {
      const others = this.byAccount.get(principal.account);
      if (others === undefined) this.byAccount.set(principal.account, [principal]);
      else others.push(principal);
    }
  }

  /** Every principal for whom {@link mayHaveAccess} says so for one of the actions, in the order they were given. */
  of(actions: readonly string[], target: Guarded): readonly WorldPrincipal[] {
    const found = new Set(actions.flatMap((action) => this.ofAction(action, target)));
    return [...found].sort((a, b) => (this.order.get(a) ?? 0) - (this.order.get(b) ?? 0));
  }

  private ofAction(action: string, target: Guarded): readonly WorldPrincipal[] {
    const { prefixes, everywhere } = this.filed(action);
    // Of an ARN with unknown parts only what stands before the first is certain.
    const near = [...prefixes.alike(knownPrefix(target.arn)), ...everywhere];
    const named = namedByResource(action, target)?.flatMap((arn) => [...this.byArn.alike(knownPrefix(arn))]);
    const inside = named ?? this.ofAccount(target.account);
    return [...near, ...inside].filter((principal) => mayHaveAccess(principal, action, target));
  }

  /** The principals of an account, and those of which it is not known that they are of another. */
  private ofAccount(account: string): readonly WorldPrincipal[] {
    const accounts = [...this.byAccount.keys()].filter((other) => sameAccount(other, account) !== 'never');
    return accounts.flatMap((other) => this.byAccount.get(other) ?? []);
  }

  private filed(action: string): ByPrefix {
    let filed = this.byAction.get(action);
    if (filed === undefined) {
      filed = this.file(action);
      this.byAction.set(action, filed);
    }
    return filed;
  }

  private file(action: string): ByPrefix {
    const entries: Array<readonly [string, WorldPrincipal]> = [];
    const everywhere = new Set<WorldPrincipal>();
    for (const principal of this.principals) {
      for (const policy of principal.identity) {
        const prefixes = allowedPrefixes(policy, action);
        if (prefixes === undefined) everywhere.add(principal);
        else entries.push(...prefixes.map((start) => [start, principal] as const));
      }
    }
    return { prefixes: new PrefixIndex(entries), everywhere: [...everywhere] };
  }
}
