import { Construct, type IConstruct } from 'constructs';
import type { Arn } from '../../model/arn';
import { EXCLUSIVE, type Permission } from './permission';

const ID = 'SecretsGrantLedger';

/** A grant that was made. */
interface Entry {
  readonly does: Permission;
  readonly secret: string;
}

/** Calls that a role was granted, and on what. */
export interface GrantedCalls {
  readonly role: Arn;
  /** First word of the statement's Sid. */
  readonly verb: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/**
 * Remembers, for a whole app, what each role was granted, so that permissions that exclude each other never meet in one
 * role. Endpoints allow what it remembers.
 */
export class GrantLedger extends Construct {
  static of(construct: IConstruct): GrantLedger {
    const { root } = construct.node;
    return (root.node.tryFindChild(ID) as GrantLedger | undefined) ?? new GrantLedger(root as Construct);
  }

  private readonly entries = new Map<string, Entry>();
  private readonly granted: GrantedCalls[] = [];

  private constructor(root: Construct) {
    super(root, ID);
  }

  /** @throws when the role already holds a permission that excludes this one */
  record(role: Arn, permission: Permission, secret: string): void {
    const does = EXCLUSIVE[permission];
    if (does === undefined) return;
    const held = this.entries.get(role.toString());
    if (held !== undefined && held.does !== does) {
      throw new Error(
        `\`role\` must not both ${held.does} and ${does} secrets, got ${role}, which may ${held.does} '${held.secret}' and was to ${does} '${secret}': give the second permission to a role of its own`,
      );
    }
    this.entries.set(role.toString(), { does, secret });
  }

  /** Remembers calls to Secrets Manager. */
  recordCalls(calls: GrantedCalls): void {
    this.granted.push(calls);
  }

  /** What the roles of an account were granted so far. */
  callsFrom(account: string): readonly GrantedCalls[] {
    return this.granted.filter(({ role }) => role.account === account);
  }
}
