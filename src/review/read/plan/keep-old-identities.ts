import { isOf } from '../../provider/known-types';
import { isObject, type Json } from '../../world/json';
import { canonical, parsedText } from '../assemble/canonical';
import { type Block, textOf } from '../block/block';

/** Changes a document that is read, given where it stands. */
export type Rewrite = (block: Block, attribute: string, document: Json) => Json;

/**
 * Keeps policies that a plan does not rewrite from meaning a role that it replaces.
 *
 * AWS stores the unique id of a role, not its ARN, in the `Principal` of a policy when the policy is saved, and in a
 * grant. A role that is deleted and made again has another id, so a policy with the same text as before no longer names
 * it. Terraform saves a policy again only when its text differs, also when it plans an update as the ARN is unknown.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-roles
 */
export function keepOldIdentities(before: readonly Block[], after: readonly Block[]): Rewrite {
  const replaced = new Set(
    after
      .filter((block) => block.isReplacement && isOf(block, 'aws_iam_role', 'aws_iam_user'))
      .map((block) => textOf(block, 'arn')),
  );
  const earlier = new Map(before.map((block) => [block.id, block]));
  return (block, attribute, document) => {
    if (replaced.size === 0) return document;
    if (attribute === 'grantee_principal') {
      return earlier.get(block.id)?.get(attribute) === document ? forget(document, replaced, true) : document;
    }
    const old = parsedText(earlier.get(block.id)?.get(attribute));
    const now = parsedText(document);
    const isSame = old !== undefined && now !== undefined && canonical(old) === canonical(now);
    return isSame ? forget(now, replaced) : document;
  };
}

/** The document with each principal that is a replaced one put out of reach, under a name that nobody has. */
function forget(value: Json, replaced: ReadonlySet<string>, isPrincipal = false): Json {
  if (typeof value === 'string') return isPrincipal && replaced.has(value) ? `${value}#before-replacement` : value;
  if (Array.isArray(value)) return value.map((item) => forget(item, replaced, isPrincipal));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      forget(inner as Json, replaced, isPrincipal || name === 'Principal' || name === 'NotPrincipal'),
    ]),
  );
}
