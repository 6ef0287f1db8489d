import * as ts from 'typescript';
import type { Entry } from './entries';
import type { Surface } from './surface';

/** What users call: a function, class or object of functions, or a member of one of these. */
export interface Callable {
  readonly entry: Entry;
  /** As `Rotation` or `Rotation.postgres`. */
  readonly name: string;
  /** What stands after `@example` in its docstring. */
  readonly examples: readonly string[];
  /** Whether it must have an example of its own: that of the class or object around it shows functions of options. */
  readonly needsExample: boolean;
}

/** What nobody calls by name. */
const IMPLICIT = /^(toString|toJSON|render)$/;
const OPTIONS = /(Options|Props|Settings)$/;

/** What users call of an entry. */
export function callablesOf(surface: Surface, entry: Entry): readonly Callable[] {
  const values = surface.valuesOf(entry);
  return [...surface.exportsOf(entry)].flatMap(([name, symbol]) => {
    if (!values.has(name)) return [];
    const members = surface.functionsOf(symbol);
    if (!(symbol.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Class)) && members.length === 0) return [];
    const examples = examplesOf(symbol.declarations ?? []);
    const whole = { entry, name, examples, needsExample: !surface.isError(symbol) };
    return [whole, ...members.map((member) => callableMember(surface, entry, name, member))];
  });
}

function callableMember(surface: Surface, entry: Entry, owner: string, member: ts.Symbol): Callable {
  const signatures = surface.signaturesOf(member);
  const declarations = [...(member.declarations ?? []), ...signatures.flatMap(({ declaration }) => declaration ?? [])];
  const takesMore = signatures.some(({ parameters }) => parameters.length > 1 || !parameters.every(isOptions));
  const needsExample = takesMore && !IMPLICIT.test(member.name) && !surface.isOfInterface(member);
  return { entry, name: `${owner}.${member.name}`, examples: examplesOf(declarations), needsExample };
}

function isOptions({ valueDeclaration }: ts.Symbol): boolean {
  if (valueDeclaration === undefined || !ts.isParameter(valueDeclaration)) return false;
  const { type, dotDotDotToken } = valueDeclaration;
  if (type === undefined || dotDotDotToken !== undefined) return false;
  return ts.isTypeLiteralNode(type) || (ts.isTypeReferenceNode(type) && OPTIONS.test(type.typeName.getText()));
}

function examplesOf(declarations: readonly ts.Node[]): readonly string[] {
  const tags = [...new Set(declarations)].flatMap((node) => ts.getJSDocTags(node));
  const texts = tags
    .filter(({ tagName }) => tagName.text === 'example')
    .map(({ comment }) => (ts.getTextOfJSDocComment(comment) ?? '').trim());
  return [...new Set(texts)];
}
