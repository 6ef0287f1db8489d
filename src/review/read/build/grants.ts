import { type KeyGrant, opaqueText } from '../../../iam';
import { isJsonObject } from '../../world/json';
import { type Block, isBeside, textOf } from '../block/block';
import { list, texts } from './list';
import type { PolicyReader } from './policy-reader';
import { isOpen, Targets } from './target';

/** Operations that a grant may be for, as far as secrets and their keys need them. */
const OPERATIONS = [
  'Decrypt',
  'Encrypt',
  'GenerateDataKey',
  'ReEncryptFrom',
  'ReEncryptTo',
  'CreateGrant',
  'DescribeKey',
];

/**
 * The grants on a key. One of which the key, the grantee or an operation is not known may let in somebody.
 *
 * @param names of the key: its ARN and its id
 */
export function grantsOf(
  key: Block,
  all: readonly Block[],
  { names, policies }: { readonly names: readonly string[]; readonly policies: PolicyReader },
): readonly KeyGrant[] {
  const grants = new Targets(all.filter(isBeside(key)), 'key_id');
  return [
    ...[...new Set(names)].flatMap((name) => grants.of(name)).map((block) => readGrant(block, policies)),
    ...grants.open
      .filter((block) => !names.includes(textOf(block, 'key_id')))
      .map((block) => openGrant(block, `may be a grant on ${key.id}: its key_id is not known`)),
  ];
}

function readGrant(block: Block, policies: PolicyReader): KeyGrant {
  const open = ['grantee_principal', 'operations'].find((attribute) => texts(block.get(attribute)).some(isOpen));
  if (open !== undefined) return openGrant(block, `is a grant of which ${open} is not known`);
  const constraints = list(block.get('constraints')).find(isJsonObject);
  const subset = constraints?.encryption_context_subset;
  const equals = constraints?.encryption_context_equals;
  return {
    id: block.id,
    grantee: String(policies.rewrite(block, 'grantee_principal', textOf(block, 'grantee_principal'))),
    operations: texts(block.get('operations')),
    ...(isJsonObject(subset) && { encryptionContextSubset: subset as Readonly<Record<string, string>> }),
    ...(isJsonObject(equals) && { encryptionContextEquals: equals as Readonly<Record<string, string>> }),
  };
}

/** A grant to somebody who is not known: it proves nothing, and denies nothing. */
function openGrant({ id }: Block, why: string): KeyGrant {
  return { id, grantee: `arn:aws:iam::${opaqueText(`${id} ${why}`)}`, operations: OPERATIONS };
}
