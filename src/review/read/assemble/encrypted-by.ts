import { opaqueText } from '../../../iam';
import type { Json } from '../../world/json';
import type { WorldKey } from '../../world/world-key';
import type { EncryptedBy } from '../../world/world-secret';
import { isOpen } from './target';

export interface KeyReference {
  /** Key id, key ARN, alias name or alias ARN; nothing for the AWS managed key. */
  readonly key: Json | undefined;
  /** Whether the configuration chooses it; otherwise it may be the AWS managed key by its ARN. @default true */
  readonly isChosen?: boolean | undefined;
  readonly account: string;
  readonly region: string;
  /** Alias of the service's AWS managed key: `alias/aws/secretsmanager` or `alias/aws/ssm`. */
  readonly managedAlias: string;
}

/** Keys of which is known whose they are. */
export interface KnownKeys {
  readonly keys: readonly WorldKey[];
  /** AWS managed keys by their ARN: the alias of each. @default - none */
  readonly managedKeys?: ReadonlyMap<string, string> | undefined;
}

/** Finds the key that a secret or parameter refers to. */
export function encryptedBy(
  { key, isChosen = true, account, region, managedAlias }: KeyReference,
  { keys, managedKeys }: KnownKeys,
): EncryptedBy {
  if (key === undefined || key === null || key === '') return { kind: 'aws-managed' };
  const name = typeof key === 'string' ? key : opaqueText('a key that is not known');
  if (name === managedAlias || name.endsWith(`:${managedAlias}`)) return { kind: 'aws-managed' };
  if (managedKeys?.get(name) === managedAlias) return { kind: 'aws-managed' };
  const [found, ...others] = keys.filter((candidate) => {
    const isHere = candidate.account === account && candidate.region === region;
    return candidate.arn === name || (isHere && namesHere(candidate).includes(name));
  });
  // A key encrypts in its own Region alone: the ARN of another is one that the plan rewrites.
  const isElsewhere = found !== undefined && found.region !== region;
  if (found !== undefined && others.length === 0 && !isElsewhere) return { kind: 'key', key: found.id };
  const arn = name.startsWith('arn:')
    ? name
    : `arn:aws:kms:${region}:${account}:${name.startsWith('alias/') ? name : `key/${name}`}`;
  return {
    kind: 'outside',
    arn,
    why: found === undefined ? whyOutside(name, !isChosen && managedAlias) : whyUncertain(found, others),
  };
}

/** A key that is not known yet may be declared all the same. */
function whyOutside(name: string, managedAlias: string | false): string {
  const later = 'which key encrypts it is not known before the apply';
  const why = isOpen(name) ? later : 'its key is declared in none of the stacks';
  return managedAlias === false ? why : `${why}, and may be ${managedAlias.replace('alias/', '')} or a key of yours`;
}

function whyUncertain(one: WorldKey, [other]: readonly WorldKey[]): string {
  return other === undefined
    ? `it refers to ${one.id}, which is in another Region: which key encrypts it is not known before the apply`
    : `${one.id} and ${other.id} both have its name`;
}

function namesHere({ arn, aliases }: WorldKey): readonly string[] {
  const prefix = arn.slice(0, arn.indexOf(':key/'));
  return [arn.slice(arn.indexOf(':key/') + 5), ...aliases, ...aliases.map((alias) => `${prefix}:${alias}`)];
}
