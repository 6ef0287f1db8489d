import { opaqueText } from '../../../iam';
import type { Json } from '../../world/json';
import type { WorldKey } from '../../world/world-key';
import type { EncryptedBy } from '../../world/world-secret';
import { isOpen } from './target';

export interface KeyReference {
  /** Key id, key ARN, alias name or alias ARN; nothing for the AWS managed key. */
  readonly key: Json | undefined;
  /** Whether somebody chose it: one that nobody chose, and no stack declares, is the AWS managed key. @default true */
  readonly isChosen?: boolean | undefined;
  readonly account: string;
  readonly region: string;
  /** Alias of the service's AWS managed key: `alias/aws/secretsmanager` or `alias/aws/ssm`. */
  readonly managedAlias: string;
}

/** Finds the key that a secret or parameter refers to. */
export function encryptedBy(
  { key, isChosen = true, account, region, managedAlias }: KeyReference,
  keys: readonly WorldKey[],
): EncryptedBy {
  if (key === undefined || key === null || key === '') return { kind: 'aws-managed' };
  const name = typeof key === 'string' ? key : opaqueText('a key that is not known');
  if (name === managedAlias || name.endsWith(`:${managedAlias}`)) return { kind: 'aws-managed' };
  const [found, ...others] = keys.filter((candidate) => {
    const isHere = candidate.account === account && candidate.region === region;
    return candidate.arn === name || (isHere && namesHere(candidate).includes(name));
  });
  if (found !== undefined && others.length === 0) return { kind: 'key', key: found.id };
  if (found === undefined && !isChosen) return { kind: 'aws-managed' };
  const arn = name.startsWith('arn:')
    ? name
    : `arn:aws:kms:${region}:${account}:${name.startsWith('alias/') ? name : `key/${name}`}`;
  return { kind: 'outside', arn, why: found === undefined ? whyOutside(name) : severalHave(found, others) };
}

/** A key that is not known yet may be declared all the same. */
function whyOutside(name: string): string {
  return isOpen(name)
    ? 'which key encrypts it is not known before the apply'
    : 'its key is declared in none of the stacks';
}

function severalHave(one: WorldKey, others: readonly WorldKey[]): string {
  return `${one.id} and ${others[0]?.id} both have its name`;
}

function namesHere({ arn, aliases }: WorldKey): readonly string[] {
  const prefix = arn.slice(0, arn.indexOf(':key/'));
  return [arn.slice(arn.indexOf(':key/') + 5), ...aliases, ...aliases.map((alias) => `${prefix}:${alias}`)];
}
