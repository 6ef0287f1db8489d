import { opaquePolicy, type Policy, PolicyError, parsePolicy } from '../../../iam';
import type { Json } from '../../world/json';
import { unknownOf } from '../expression/unknown';
import { repeatedKey } from './repeated-key';

/**
 * Parses a document of a plan: opaque where its text is not known, or where AWS would refuse it.
 *
 * @param document JSON text or value, which may have unknown parts
 */
export function parseDocument(name: string, document: Json): { readonly policy: Policy; readonly document?: Json } {
  const why = unknownOf(document);
  if (why !== undefined) return { policy: opaquePolicy(name, why) };
  let value: Json;
  try {
    value = typeof document === 'string' ? JSON.parse(document) : document;
  } catch {
    // A parser's message quotes the text, which may hold anything.
    return { policy: opaquePolicy(name, `'${name}' is not JSON`) };
  }
  const twice = typeof document === 'string' ? repeatedKey(document, value) : undefined;
  if (twice !== undefined) return { policy: opaquePolicy(name, `'${name}' has '${twice}' twice in one object`) };
  const inner = unknownOf(value);
  if (inner !== undefined) return { policy: opaquePolicy(name, inner) };
  try {
    return { policy: parsePolicy(name, value as object), document: value };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    // Nothing is proven by what AWS would refuse; rules say what is wrong with it.
    return { policy: opaquePolicy(name, error.message), document: value };
  }
}
