import { type Atom, makeAtom } from './atom';
import type { Expression } from './expression';

/** What tells the keys of one request from those of another with which it is joined. */
export class Scope {
  private readonly marked = new WeakMap<Atom, Atom>();

  /**
   * @param isOwn whether a key, in lower case, is another thing in each request
   * @param owner what the key is of, for instance `the key`
   */
  constructor(
    private readonly isOwn: (key: string) => boolean,
    private readonly owner: string,
  ) {}

  /** The expression with the keys that are the request's own marked as such, also those marked as another thing's. */
  mark(expression: Expression): Expression {
    switch (expression.kind) {
      case 'atom': {
        const atom = this.markAtom(expression.atom);
        return atom === expression.atom ? expression : { kind: 'atom', atom };
      }
      case 'all':
      case 'any':
        return { kind: expression.kind, of: expression.of.map((part) => this.mark(part)) };
      default:
        return expression;
    }
  }

  private markAtom(atom: Atom): Atom {
    let marked = this.marked.get(atom);
    if (marked === undefined) {
      const own = this.isOwn(atom.key.toLowerCase());
      const related = atom.related.map((key) => (this.isOwn(key) ? `${key} of ${this.owner}` : key));
      marked =
        own || related.some((key, at) => key !== atom.related[at])
          ? makeAtom({
              ...atom,
              related,
              ...(own ? { of: atom.of === undefined ? this.owner : `${atom.of} of ${this.owner}` } : {}),
            })
          : atom;
      this.marked.set(atom, marked);
    }
    return marked;
  }
}
