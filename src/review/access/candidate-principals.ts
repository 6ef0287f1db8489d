import { allowedStarts } from '../../iam/allowed-prefixes';
import { sameAccount } from '../../iam/strings/same-account';
import { certainStart } from '../../iam/strings/known-prefix';
import type { WorldPrincipal } from '../world/world-principal';
import { StartIndex } from './prefix-index';
import { letIn } from './named-by-resource';
import { type Guarded, mayHaveAccess } from './may-have-access';

/** Principals by what their policies may allow one action on. */
interface ByStart {
  readonly starts: StartIndex<WorldPrincipal>;
  /** Those whose policies may allow it on anything. */
  readonly everywhere: readonly WorldPrincipal[];
}

/**
 * Finds the principals about whom a question is worth asking, without looking at each of them: most policies name what
 * they allow.
 */
export class CandidatePrincipals {
  private readonly byAction = new Map<string, ByStart>();
  private readonly byAccount = new Map<string, WorldPrincipal[]>();
  private readonly byArn: StartIndex<WorldPrincipal>;
  private readonly order: ReadonlyMap<WorldPrincipal, number>;

  constructor(private readonly principals: readonly WorldPrincipal[]) {
    this.order = new Map(principals.map((principal, index) => [principal, index]));
    this.byArn = new StartIndex(principals.map((principal) => [certainStart(principal.arn), principal]));
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
    const { starts, everywhere } = this.filed(action);
    // Of an ARN with unknown parts only what stands before the first is certain.
    const near = [...starts.alike(certainStart(target.arn)), ...everywhere];
    const named = letIn(action, target)?.flatMap((arn) => [...this.byArn.alike(certainStart(arn))]);
    const inside = named ?? this.ofAccount(target.account);
    return [...near, ...inside].filter((principal) => mayHaveAccess(principal, action, target));
  }

  /** The principals of an account, and those of which it is not known that they are of another. */
  private ofAccount(account: string): readonly WorldPrincipal[] {
    const accounts = [...this.byAccount.keys()].filter((other) => sameAccount(other, account) !== 'never');
    return accounts.flatMap((other) => this.byAccount.get(other) ?? []);
  }

  private filed(action: string): ByStart {
    let filed = this.byAction.get(action);
    if (filed === undefined) {
      filed = this.file(action);
      this.byAction.set(action, filed);
    }
    return filed;
  }

  private file(action: string): ByStart {
    const entries: Array<readonly [string, WorldPrincipal]> = [];
    const everywhere = new Set<WorldPrincipal>();
    for (const principal of this.principals) {
      for (const policy of principal.identity) {
        const starts = allowedStarts(policy, action);
        if (starts === undefined) everywhere.add(principal);
        else entries.push(...starts.map((start) => [start, principal] as const));
      }
    }
    return { starts: new StartIndex(entries), everywhere: [...everywhere] };
  }
}
