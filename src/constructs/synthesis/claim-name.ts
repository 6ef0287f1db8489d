import type { IConstruct } from 'constructs';
import { refuse, shownPath } from './validation';

/** A name that can be used once in AWS. */
export interface NameClaim {
  /** What has the name, such as `secret`. */
  readonly kind: string;
  /** The property that set the name, for the message. */
  readonly property: string;
  readonly name: string;
  readonly account: string;
  /** @default - the name is of the whole account */
  readonly region?: string;
  /** Whether names that differ by case alone are one. @default false */
  readonly anyCase?: boolean;
}

const claimed = new WeakMap<IConstruct, Map<string, IConstruct>>();

/**
 * Takes a name for a construct, across all stacks of its app.
 *
 * @throws when another construct has it: AWS would refuse the second while it is deployed
 */
export function claimName(construct: IConstruct, claim: NameClaim): void {
  const { kind, property, name, account, region, anyCase = false } = claim;
  const { root } = construct.node;
  const names = claimed.get(root) ?? new Map<string, IConstruct>();
  claimed.set(root, names);
  const key = JSON.stringify([kind, anyCase ? name.toLowerCase() : name, account, region]);
  const other = names.get(key);
  if (other !== undefined) {
    const place = region === undefined ? `account ${account}` : `account ${account} and Region ${region}`;
    refuse(
      construct,
      `\`${property}\` must be the name of one ${kind} in ${place}, got '${name}', which ${shownPath(other)} has: give one of them another name`,
    );
  }
  names.set(key, construct);
}
