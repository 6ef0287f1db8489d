import type { Tags } from '../../../iam';
import { isObject } from '../../world/json';
import type { Block } from '../block/block';

/** All tags of a resource, the provider's default tags included; nothing when they are not all known. */
export function tagsOf(block: Block): Tags | undefined {
  const all = block.get('tags_all');
  if (isObject(all)) return all as Tags;
  const own = block.get('tags') ?? {};
  const { defaultTags } = block.place;
  if (defaultTags === undefined || !isObject(own)) return undefined;
  return { ...defaultTags, ...(own as Tags) };
}
