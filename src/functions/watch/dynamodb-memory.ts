import { AwsCallError, type AwsEdge, callAws } from '../aws/call-aws';
import type { Cursor, Kept, Memory } from './memory';

/** The subject of the item that has the cursor: no subject of a sighting begins so. */
const CURSOR = '#cursor';

interface Item {
  readonly record?: { readonly S: string };
}

/**
 * The table in DynamoDB. An item is changed only by who knows its last revision.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ConditionExpressions.html
 */
export function dynamoDbMemory(table: string, region: string, edge: AwsEdge): Memory {
  const call = async (operation: string, body: object) => {
    const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `DynamoDB_20120810.${operation}` };
    const text = JSON.stringify({ TableName: table, ...body });
    return JSON.parse(await callAws({ service: 'dynamodb', region, headers, body: text }, edge));
  };
  const write = async (operation: string, before: number, body: object) => {
    const first = { ConditionExpression: 'attribute_not_exists(detection)' };
    const later = {
      ConditionExpression: 'revision = :before',
      ExpressionAttributeValues: { ':before': { N: String(before) } },
    };
    return unlessChanged(call(operation, { ...body, ...(before === 0 ? first : later) }));
  };
  const put = (detection: string, subject: string, record: Kept | Cursor) =>
    write('PutItem', record.revision - 1, {
      Item: {
        ...key(detection, subject),
        record: { S: JSON.stringify(record) },
        revision: { N: String(record.revision) },
        ...('expires' in record && { expires: { N: String(record.expires) } }),
      },
    });
  return {
    all: async (detection) => {
      const found: Kept[] = [];
      for (let start: object | undefined, isFirst = true; isFirst || start !== undefined; isFirst = false) {
        const { Items = [], LastEvaluatedKey } = await call('Query', {
          KeyConditionExpression: 'detection = :detection',
          ExpressionAttributeValues: { ':detection': { S: detection } },
          ConsistentRead: true,
          ...(start !== undefined && { ExclusiveStartKey: start }),
        });
        found.push(...(Items as readonly (Item & { readonly subject: { readonly S: string } })[]).flatMap(recordIn));
        start = LastEvaluatedKey;
      }
      return found;
    },
    cursor: async (detection) => {
      const { Item } = await call('GetItem', { Key: key(detection, CURSOR), ConsistentRead: true });
      return Item === undefined ? undefined : JSON.parse((Item as Item).record?.S ?? '{}');
    },
    keep: (detection, kept) => put(detection, kept.subject, kept),
    forget: (detection, { subject, revision }) => write('DeleteItem', revision, { Key: key(detection, subject) }),
    move: (detection, cursor) => put(detection, CURSOR, cursor),
  };
}

function recordIn({ record, subject }: Item & { readonly subject: { readonly S: string } }): readonly Kept[] {
  return record === undefined || subject.S === CURSOR ? [] : [JSON.parse(record.S)];
}

/** A range key has at most 1,024 bytes: names of secrets, ARNs and networks stay below. */
function key(detection: string, subject: string): object {
  return { detection: { S: detection }, subject: { S: subject } };
}

async function unlessChanged(writing: Promise<unknown>): Promise<boolean> {
  try {
    await writing;
    return true;
  } catch (error) {
    if (error instanceof AwsCallError && error.code === 'ConditionalCheckFailedException') return false;
    throw error;
  }
}
