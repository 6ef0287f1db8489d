import * as ts from 'typescript';
import { nodesOf } from '../../helpers/source-files';

/** Finds the types of this repository that the public signature of a declaration names. */
export class NamedTypes {
  readonly found = new Set<ts.Symbol>();
  private readonly seen = new Set<ts.Type>();

  constructor(private readonly checker: ts.TypeChecker) {}

  add(declaration: ts.Node): void {
    if (ts.isClassDeclaration(declaration)) this.addClass(declaration);
    else if (ts.isFunctionLike(declaration)) this.addFunction(declaration);
    else if (ts.isVariableDeclaration(declaration)) this.addValue(declaration.type, declaration.initializer);
    else this.addWritten(declaration);
  }

  private addClass(node: ts.ClassDeclaration): void {
    for (const part of [...(node.typeParameters ?? []), ...(node.heritageClauses ?? [])]) this.addWritten(part);
    for (const member of node.members.filter((each) => !isPrivate(each))) {
      if (ts.isPropertyDeclaration(member)) this.addValue(member.type, member.initializer);
      else if (ts.isFunctionLike(member)) this.addFunction(member);
    }
  }

  private addFunction(node: ts.SignatureDeclaration): void {
    if (this.isBodyOfOverloads(node)) return;
    for (const parameter of node.typeParameters ?? []) this.addWritten(parameter);
    for (const { type, initializer } of node.parameters) this.addValue(type, initializer);
    if (node.type !== undefined) this.addWritten(node.type);
    else if (!ts.isConstructorDeclaration(node)) this.addReturned(node);
  }

  private addReturned(node: ts.SignatureDeclaration): void {
    const signature = this.checker.getSignatureFromDeclaration(node);
    if (signature !== undefined) this.addInferred(signature.getReturnType());
  }

  /** Users see the overloads alone. */
  private isBodyOfOverloads(node: ts.SignatureDeclaration): boolean {
    const { body } = node as ts.FunctionLikeDeclaration;
    if (body === undefined) return false;
    if (ts.isConstructorDeclaration(node)) {
      return node.parent.members.some((member) => ts.isConstructorDeclaration(member) && member.body === undefined);
    }
    const symbol = node.name && this.checker.getSymbolAtLocation(node.name);
    return (symbol?.declarations ?? []).some((each) => ts.isFunctionLike(each) && !('body' in each && each.body));
  }

  private addValue(type: ts.TypeNode | undefined, initializer: ts.Expression | undefined): void {
    if (type !== undefined) this.addWritten(type);
    else if (initializer !== undefined) this.addExpression(withoutAssertion(initializer));
  }

  private addExpression(value: ts.Expression): void {
    if (!ts.isObjectLiteralExpression(value)) {
      this.addInferred(this.checker.getTypeAtLocation(value));
      return;
    }
    for (const property of value.properties) {
      if (ts.isMethodDeclaration(property)) this.addFunction(property);
      else if (ts.isPropertyAssignment(property)) this.addExpression(withoutAssertion(property.initializer));
      else this.addInferred(this.checker.getTypeAtLocation(property));
    }
  }

  private addWritten(node: ts.Node): void {
    for (const each of nodesOf(node)) {
      if (ts.isTypeReferenceNode(each)) this.addSymbol(this.checker.getSymbolAtLocation(each.typeName));
      if (ts.isExpressionWithTypeArguments(each)) this.addSymbol(this.checker.getSymbolAtLocation(each.expression));
    }
  }

  private addInferred(type: ts.Type): void {
    if (this.seen.has(type)) return;
    this.seen.add(type);
    for (const argument of type.aliasTypeArguments ?? []) this.addInferred(argument);
    if (type.aliasSymbol !== undefined && isOurs(type.aliasSymbol)) this.addSymbol(type.aliasSymbol);
    else if (type.isUnionOrIntersection()) for (const member of type.types) this.addInferred(member);
    else if (type.flags & ts.TypeFlags.Object) this.addObject(type as ts.ObjectType);
  }

  private addObject(type: ts.ObjectType): void {
    if (type.objectFlags & ts.ObjectFlags.Reference) {
      for (const argument of this.checker.getTypeArguments(type as ts.TypeReference)) this.addInferred(argument);
    }
    if (type.symbol === undefined || !isOurs(type.symbol)) return;
    if (type.isClassOrInterface()) this.addSymbol(type.symbol);
    else {
      for (const property of type.getProperties()) this.addInferred(this.checker.getTypeOfSymbol(property));
      for (const { declaration } of type.getCallSignatures()) this.addFunction(declaration as ts.SignatureDeclaration);
    }
  }

  private addSymbol(symbol: ts.Symbol | undefined): void {
    if (symbol === undefined) return;
    const meant = symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
    if (isOurs(meant) && !(meant.flags & ts.SymbolFlags.TypeParameter)) this.found.add(meant);
  }
}

function isPrivate(member: ts.ClassElement): boolean {
  return (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Private) !== 0;
}

function isOurs({ declarations = [] }: ts.Symbol): boolean {
  return declarations.some((declaration) => /^(?!.*node_modules).*\/src\//.test(declaration.getSourceFile().fileName));
}

function withoutAssertion(node: ts.Expression): ts.Expression {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? withoutAssertion(node.expression) : node;
}
