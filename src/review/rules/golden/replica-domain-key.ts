import { hasHole } from '../../../iam';
import { encryption } from '../../../model/controls/encryption';
import type { World } from '../../world/world';
import type { WorldKey } from '../../world/world-key';
import type { WorldSecret } from '../../world/world-secret';
import { quote } from '../resources-of';
import type { Rule } from '../rule';

export const replicaDomainKey: Rule = {
  id: 'replica-domain-key',
  severity: 'error',
  control: encryption.customerKeys,
  title: "A replica is encrypted with a key of its primary's domain",
  rationale: 'Whoever holds the key of a replica holds the value: a replica under a stranger’s key is a way out.',
  remedy:
    "give the replica the key of its Region that has the alias, or the tags App and Environment, of the primary's",
  check: (world) =>
    world.secrets
      .filter(({ replica }) => replica)
      .flatMap((replica) => {
        const primary = world.secrets.find(({ origin, replica: copy }) => !copy && isSame(origin, replica.origin));
        const fault = primary && faultOf(world, primary, replica);
        if (fault === undefined) return [];
        const { origin, name, region } = replica;
        const message = `${quote(name)} must be under a key of its domain in ${region} too, but is under ${fault}`;
        return [{ origin, message }];
      }),
};

function faultOf(world: World, primary: WorldSecret, replica: WorldSecret): string | undefined {
  // Without a key of its own the replica is for another rule, and the primary has no domain to compare.
  if (primary.encryptedBy.kind === 'aws-managed' || replica.encryptedBy.kind === 'aws-managed') return undefined;
  const [theirs, own] = [keyOf(world, primary), keyOf(world, replica)];
  // Of a key whose policy alone is declared, neither the alias nor the tags are known.
  if (theirs?.isUndeclared || own?.isUndeclared) {
    return theirs !== undefined && own !== undefined && theirs.account !== own.account ? quote(own.arn) : undefined;
  }
  if (own === undefined) {
    const { arn } = replica.encryptedBy as { readonly arn: string };
    // A key that is not known yet may turn out to be the right one: who reads the replica is then not proven.
    if (hasHole(arn)) return undefined;
    if (theirs === undefined) return accountOf(arn) === accountOf(arnOf(primary)) ? undefined : quote(arn);
    return `${quote(arn)}, which no stack declares`;
  }
  if (theirs === undefined) return undefined;
  return isOneDomain(theirs, own) ? undefined : quote(own.origin.address);
}

function isOneDomain(a: WorldKey, b: WorldKey): boolean {
  if (a.account !== b.account) return false;
  if (idOf(a).startsWith('mrk-') && idOf(a) === idOf(b)) return true;
  if (a.aliases.length > 0 || b.aliases.length > 0) return a.aliases.some((alias) => b.aliases.includes(alias));
  return a.tags?.App === b.tags?.App && a.tags?.Environment === b.tags?.Environment;
}

function keyOf(world: World, { encryptedBy }: WorldSecret): WorldKey | undefined {
  return encryptedBy.kind === 'key' ? world.keys.find(({ id }) => id === encryptedBy.key) : undefined;
}

function arnOf({ encryptedBy }: WorldSecret): string {
  return encryptedBy.kind === 'outside' ? encryptedBy.arn : '';
}

function accountOf(arn: string): string {
  return arn.split(':')[4] ?? '';
}

function idOf({ arn }: WorldKey): string {
  return arn.slice(arn.indexOf(':key/') + ':key/'.length);
}

function isSame(a: WorldSecret['origin'], b: WorldSecret['origin']): boolean {
  return a.stack === b.stack && a.address === b.address;
}
