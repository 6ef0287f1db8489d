import { opaquePolicy, type Policy, readPolicy } from '../../../iam';
import { boundedJson, unreadableText } from '../../user-file/bounded-json';
import type { Json } from '../../world/json';
import { unknownOf } from '../expression/unknown';
import { repeatedKey } from './repeated-key';

/** Twice what AWS takes of any policy: 32,768 of a key's. */
const MOST_CHARACTERS = 65_536;

/**
 * Parses a document of a plan: opaque where its text is not known, or where AWS would refuse it.
 *
 * @param document JSON text or value, which may have unknown parts
 */
export function parseDocument(name: string, document: Json): Policy {
  const why = unknownOf(document);
  if (why !== undefined) return opaquePolicy(name, why);
  let value: Json;
  try {
    value = typeof document === 'string' ? (boundedJson(document) as Json) : document;
  } catch (error) {
    return opaquePolicy(name, `'${name}' ${unreadableText(error)}`);
  }
  const twice = typeof document === 'string' ? repeatedKey(document, value) : undefined;
  if (twice !== undefined) return opaquePolicy(name, `'${name}' has '${twice}' twice in one object`);
  const isShort = typeof document === 'string' && document.length <= MOST_CHARACTERS;
  const length = isShort ? document.length : JSON.stringify(value).length;
  if (length > MOST_CHARACTERS) {
    return opaquePolicy(name, `'${name}' has ${length} characters, more than AWS takes of any policy`);
  }
  const inner = unknownOf(value);
  if (inner !== undefined) return opaquePolicy(name, inner);
  // Nothing is proven by what AWS would refuse; rules say what is wrong with it.
  return readPolicy(name, value);
}
