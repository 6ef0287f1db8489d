import { join } from 'node:path';
import * as ts from 'typescript';
import { nodesOf } from '../../helpers/source-files';
import { ENTRIES, type Entry, ROOT } from './entries';
import { NamedTypes } from './named-types';

const parsed = new Map<string, ts.SourceFile | undefined>();

/** Reads the files of the package, which all programs share: to parse them takes longer than all else. */
function hostOf(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile;
  host.getSourceFile = (name, ...rest) => {
    if (!parsed.has(name)) parsed.set(name, read(name, ...rest));
    return parsed.get(name);
  };
  return host;
}

/** The exports of modules, as the compiler sees them. */
export class Surface {
  private readonly checker: ts.TypeChecker;

  constructor(private readonly program: ts.Program) {
    this.checker = program.getTypeChecker();
  }

  /** That of the package's entries, and of further modules. */
  static ofPackage(...further: readonly Entry[]): Surface {
    const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
    const files = [...ENTRIES, ...further].map(({ file }) => join(ROOT, file));
    return new Surface(ts.createProgram(files, options, hostOf(options)));
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

  /** The same program with further files, which are in no folder. */
  withFiles(texts: ReadonlyMap<string, string>): ts.Program {
    const options = { ...this.program.getCompilerOptions(), noUnusedLocals: false, noUnusedParameters: false };
    const host = hostOf(options);
    const read = host.getSourceFile;
    host.getSourceFile = (name, ...rest) => {
      const text = texts.get(name);
      return text === undefined ? read(name, ...rest) : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
    };
    return ts.createProgram([...this.program.getRootFileNames(), ...texts.keys()], options, host, this.program);
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

  /** The names of an entry that stand for values, not types alone. */
  valuesOf({ file }: Entry): ReadonlySet<string> {
    const source = this.program.getSourceFile(join(ROOT, file));
    const specifiers = (source === undefined ? [] : nodesOf(source)).filter(ts.isExportSpecifier);
    return new Set(
      specifiers
        .filter(({ isTypeOnly, parent }) => !isTypeOnly && !parent.parent.isTypeOnly)
        .map(({ name }) => name.text),
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

  /** The functions of a class, static ones too, or of an object. */
  functionsOf(symbol: ts.Symbol): readonly ts.Symbol[] {
    const held = symbol.flags & ts.SymbolFlags.Function ? [] : this.checker.getTypeOfSymbol(symbol).getProperties();
    const own = symbol.flags & ts.SymbolFlags.Class ? [...(symbol.members?.values() ?? [])] : [];
    return [...held, ...own].filter((each) => this.isPublic(each) && this.signaturesOf(each).length > 0);
  }

  /** The calls of a function that its users see. */
  signaturesOf(symbol: ts.Symbol): readonly ts.Signature[] {
    return this.checker.getTypeOfSymbol(symbol).getCallSignatures();
  }

  /** Whether a class has a method because an interface that it implements asks for it. */
  isOfInterface({ name, parent }: ts.Symbol & { readonly parent?: ts.Symbol }): boolean {
    return (parent?.declarations ?? [])
      .filter(ts.isClassDeclaration)
      .flatMap(({ heritageClauses = [] }) => heritageClauses)
      .filter(({ token }) => token === ts.SyntaxKind.ImplementsKeyword)
      .flatMap(({ types }) => types)
      .some((type) => this.checker.getTypeAtLocation(type).getProperty(name) !== undefined);
  }

  /** Whether a class is of errors, which users catch and do not make. */
  isError(symbol: ts.Symbol): boolean {
    if (!(symbol.flags & ts.SymbolFlags.Class)) return false;
    return this.checker.getDeclaredTypeOfSymbol(symbol).getProperty('stack') !== undefined;
  }

  private isPublic(symbol: ts.Symbol): boolean {
    const ours = (symbol.declarations ?? []).filter((each) => !each.getSourceFile().fileName.includes('node_modules'));
    return ours.some((each) => (ts.getCombinedModifierFlags(each as ts.Declaration) & ts.ModifierFlags.Private) === 0);
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
