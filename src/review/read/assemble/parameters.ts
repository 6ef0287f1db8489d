import type { WorldKey } from '../../world/world-key';
import type { WorldParameter } from '../../world/world-parameter';
import { accountOf, regionOf } from '../block/account-of';
import { type Block, textOf } from '../block/block';
import type { Blocks } from './blocks';
import { encryptedBy } from './encrypted-by';
import { tagsOf } from './tags';

/** The parameters of Systems Manager. */
export function readParameters(blocks: Blocks, keys: readonly WorldKey[]): readonly WorldParameter[] {
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
      ...(type === 'SecureString' && { encryptedBy: encryptedBy(key, keys) }),
      tags: tagsOf(block),
    };
  });
}

function typeOf(block: Block): WorldParameter['type'] {
  const type = textOf(block, 'type');
  return type === 'String' || type === 'StringList' || type === 'SecureString' ? type : 'unknown';
}
