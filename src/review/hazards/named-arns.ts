import { principalsOf } from '../rules/statements';
import { idOf } from '../world/origin';
import type { WorldPolicy } from '../world/world-policy';

/** What a plan reader puts behind the ARN of a replaced role, in policies that still mean the old one. */
const FORGOTTEN = '#before-replacement';

/** Which policies name an ARN, as ids of the resources that declare them. Reads each policy once. */
export class NamedArns {
  private readonly asPrincipal = new Map<string, Set<string>>();
  private readonly inConditions = new Map<string, Set<string>>();

  constructor(policies: readonly WorldPolicy[]) {
    for (const { policy, origin } of policies) {
      if (policy.opaque !== undefined) continue;
      const id = idOf(origin);
      for (const statement of policy.statements) {
        for (const { text } of principalsOf(statement)) add(this.asPrincipal, text, id);
        for (const { text } of statement.conditions.flatMap(({ values }) => values)) add(this.inConditions, text, id);
      }
    }
  }

  /** Those that name it anywhere, and would have to name another. */
  anywhere(arn: string): readonly string[] {
    const found = [this.asPrincipal.get(arn), this.asPrincipal.get(`${arn}${FORGOTTEN}`), this.inConditions.get(arn)];
    return [...new Set(found.flatMap((ids) => [...(ids ?? [])]))];
  }

  /**
   * Those whose `Principal` still means the one that was replaced.
   *
   * @param written ids of resources that are written in this change
   */
  ofTheOld(arn: string, written: ReadonlySet<string>): readonly string[] {
    const told = this.asPrincipal.get(`${arn}${FORGOTTEN}`) ?? [];
    const kept = [...(this.asPrincipal.get(arn) ?? [])].filter((id) => !written.has(id));
    return [...new Set([...told, ...kept])];
  }
}

function add(map: Map<string, Set<string>>, text: string, id: string): void {
  const known = map.get(text);
  if (known === undefined) map.set(text, new Set([id]));
  else known.add(id);
}
