import type { StackJson } from './synth/synth';

/** What a stack makes, and what each of it needs: by `depends_on`, or by a reference in its arguments. */
export class DependencyGraph {
  private readonly needs = new Map<string, readonly string[]>();

  constructor({ resource = {} }: StackJson) {
    const blocks = Object.entries(resource).flatMap(([type, named]) =>
      Object.entries(named).map(([name, { '//': _, ...block }]) => [`${type}.${name}`, JSON.stringify(block)] as const),
    );
    for (const [address, text] of blocks) {
      const others = blocks.map(([other]) => other).filter((other) => other !== address);
      this.needs.set(
        address,
        others.filter((other) => new RegExp(`[{"( ]${other.replaceAll('.', '\\.')}[."\\[]`).test(text)),
      );
    }
  }

  /** The addresses of a type. */
  of(type: string): readonly string[] {
    return [...this.needs.keys()].filter((address) => address.startsWith(`${type}.`));
  }

  /** Everything that is made before a resource, and destroyed after it. */
  before(address: string): ReadonlySet<string> {
    const found = new Set<string>();
    const visit = (of: string) => {
      for (const need of this.needs.get(of) ?? []) {
        if (found.has(need)) continue;
        found.add(need);
        visit(need);
      }
    };
    visit(address);
    return found;
  }
}
