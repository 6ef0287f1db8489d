import type { Expression } from '../logic/expression';
import type { Operator } from '../operators/parse-operator';
import type { Template } from './template';

/** A principal that a statement names. */
export type PrincipalElement =
  | (Named<'account'> & { readonly account: string })
  | (Named<'role' | 'user' | 'federated-user'> & { readonly arn: string })
  | (Named<'session'> & { readonly account: string; readonly roleName: string; readonly sessionName: string })
  | Named<'everyone' | 'unique-id' | 'service' | 'federated' | 'canonical' | 'opaque'>;

interface Named<Form> {
  readonly form: Form;
  /** As the policy spells it. */
  readonly text: string;
}

/** One operator applied to one condition key. */
export interface Condition {
  readonly operator: Operator;
  readonly key: string;
  readonly values: readonly Template[];
}

/** A list that is matched, or (inverted) one that must not match, as `NotAction`. */
export interface Choice<T> {
  readonly inverted: boolean;
  readonly of: readonly T[];
}

/** A statement, read once. */
export interface Statement {
  /** Place in the list `Statement` of the document, from 0; words for people count from 1. */
  readonly index: number;
  readonly sid?: string;
  readonly effect: 'Allow' | 'Deny';
  /** As the policy spells them; actions are compared without case. */
  readonly actions: Choice<string>;
  /** Absent in trust policies. */
  readonly resources?: Choice<Template>;
  /** Absent in policies that are attached to an identity or an organization's node. */
  readonly principals?: Choice<PrincipalElement>;
  readonly conditions: readonly Condition[];
}

/** A statement whose actions cover an action, always or in a way that is not known. */
export interface CandidateStatement {
  readonly statement: Statement;
  readonly action: Expression;
}

/** A policy, read once and used for many questions. */
export interface Policy {
  /** Name shown in proofs, such as the Terraform address or the policy's ARN. */
  readonly name: string;
  readonly statements: readonly Statement[];
  /** Why the policy could not be read; such a policy may say anything. */
  readonly opaque?: string;
  /** The statements of a document that AWS would refuse, as far as they can be read. @default - AWS would accept it */
  readonly refused?: readonly Statement[];
  /** Set when the statements are kept for some services only: actions of others the policy may allow besides. */
  readonly partial?: {
    /** Prefixes of actions, in lower case. */
    readonly services: ReadonlySet<string>;
    readonly why: string;
  };
  /** Why it is not certain that the policy is attached: it proves nothing then. @default - it is */
  readonly uncertain?: string;
  /** Statements by action, filled on use. */
  readonly byAction: Map<string, readonly CandidateStatement[]>;
}

/**
 * Stands for a policy whose text is not known. Every answer it may bear on becomes `not-proven`.
 *
 * @param why a reason for people, such as "aws_iam_role_policy.x.policy uses templatefile()"
 *
 * @example
 * const policy = opaquePolicy('role/app inline', 'it is not known before the apply');
 */
export function opaquePolicy(name: string, why: string): Policy {
  return { name, statements: [], opaque: why, byAction: new Map() };
}
