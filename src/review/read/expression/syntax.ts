import type { Json } from '../../world/json';

/** The part of Terraform's expression language that is read; everything else is `unsupported`. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: Json }
  | { readonly kind: 'template'; readonly parts: readonly Expression[] }
  /** A reference such as `aws_iam_role.api.arn` or `var.names["a"]`; indices may be expressions. */
  | { readonly kind: 'traversal'; readonly root: string; readonly steps: readonly Expression[] }
  | { readonly kind: 'call'; readonly name: string; readonly parameters: readonly Expression[] }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'object'; readonly entries: ReadonlyArray<readonly [Expression, Expression]> }
  /** `what` names the construct, never its text: a text may hold a value. */
  | { readonly kind: 'unsupported'; readonly what: string };
