import { join } from 'node:path';
import * as ts from 'typescript';
import { ENTRIES, type Entry, ROOT } from './entries';
import { NamedTypes } from './named-types';

/** The exports of modules, as the compiler sees them. */
export class Surface {
  private readonly checker: ts.TypeChecker;

  constructor(private readonly program: ts.Program) {
    this.checker = program.getTypeChecker();
  }

  /** That of the package's entries. */
  static ofPackage(): Surface {
    const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
    return new Surface(
      ts.createProgram(
        ENTRIES.map(({ file }) => join(ROOT, file)),
        options,
      ),
    );
  }

  /** That of a module which is in no file. */
  static ofText(file: string, text: string): Surface {
    const options = { strict: true, skipLibCheck: true, moduleResolution: ts.ModuleResolutionKind.Node10 };
    const host = ts.createCompilerHost(options);
    const read = host.getSourceFile;
    host.getSourceFile = (name, ...rest) =>
      name === join(ROOT, file) ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true) : read(name, ...rest);
    return new Surface(ts.createProgram([join(ROOT, file)], options, host));
  }

  /** What an entry exports, sorted by the name that users import. */
  exportsOf({ file }: Entry): ReadonlyMap<string, ts.Symbol> {
    const source = this.program.getSourceFile(join(ROOT, file));
    const module = source && this.checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`${file} must be a module`);
    const symbols = this.checker.getExportsOfModule(module);
    return new Map(
      symbols
        .map((symbol): [string, ts.Symbol] => [symbol.name, this.meant(symbol)])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  }

  /** The types of this repository that the public signature of an export names. */
  namedBy(symbol: ts.Symbol): ReadonlySet<ts.Symbol> {
    const types = new NamedTypes(this.checker);
    for (const declaration of symbol.declarations ?? []) types.add(declaration);
    types.found.delete(symbol);
    return types.found;
  }

  /** Exports and what their signatures name, and what the signatures of that name, and so on. */
  reachedFrom(symbols: Iterable<ts.Symbol>): ReadonlySet<ts.Symbol> {
    const reached = new Set(symbols);
    for (const symbol of reached) for (const named of this.namedBy(symbol)) reached.add(named);
    return reached;
  }

  /**
   * Constructs, objects such as `Rotation` whose functions make what a signature of these takes, and each type that
   * signatures name.
   */
  offeredBy(symbols: readonly ts.Symbol[]): ReadonlySet<ts.Symbol> {
    let offered = this.reachedFrom(symbols.filter((symbol) => this.isConstruct(symbol)));
    for (;;) {
      const choice = symbols.find((symbol) => !offered.has(symbol) && this.isChoice(symbol, offered));
      if (choice === undefined) return offered;
      offered = this.reachedFrom([...offered, choice]);
    }
  }

  private isConstruct(symbol: ts.Symbol): boolean {
    if (!(symbol.flags & ts.SymbolFlags.Class)) return false;
    const bases = this.checker.getBaseTypes(this.checker.getDeclaredTypeOfSymbol(symbol) as ts.InterfaceType);
    return bases.some((base) => base.symbol.name === 'Construct' || this.isConstruct(base.symbol));
  }

  private isChoice(symbol: ts.Symbol, taken: ReadonlySet<ts.Symbol>): boolean {
    if (!(symbol.flags & ts.SymbolFlags.Variable)) return false;
    const members = this.checker.getTypeOfSymbol(symbol).getProperties();
    return members.length > 0 && members.every((member) => this.makesOneOf(member, taken));
  }

  private makesOneOf(member: ts.Symbol, taken: ReadonlySet<ts.Symbol>): boolean {
    const signatures = this.checker.getTypeOfSymbol(member).getCallSignatures();
    return signatures.some((signature) => {
      const made = signature.getReturnType();
      return [made.symbol, made.aliasSymbol].some((each) => each !== undefined && taken.has(each));
    });
  }

  private meant(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }
}
