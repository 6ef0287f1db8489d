import type { WorldParameter } from '../../world/world-parameter';
import { accountOf, regionOf } from '../block/account-of';
import { type Block, textOf } from '../block/block';
import type { Blocks } from './blocks';
import { encryptedBy, type KnownKeys } from './encrypted-by';
import { tagsOf } from './tags';

/** The parameters of Systems Manager. */
export function readParameters(blocks: Blocks, known: KnownKeys): readonly WorldParameter[] {
  return blocks.of('aws_ssm_parameter').map((block) => {
    const account = accountOf(block);
    const region = regionOf(block);
    const type = typeOf(block);
    const key = { key: block.get('key_id'), account, region, managedAlias: 'alias/aws/ssm' };
    return {
      id: block.id,
      origin: block.origin,
      name: textOf(block, 'name'),
      arn: textOf(block, 'arn'),
      account,
      region,
      type,
      ...(type === 'SecureString' && { encryptedBy: encryptedBy(key, known) }),
      tags: tagsOf(block),
    };
  });
}

function typeOf(block: Block): WorldParameter['type'] {
  const type = textOf(block, 'type');
  return type === 'String' || type === 'StringList' || type === 'SecureString' ? type : 'unknown';
}
