import { holeMarker, opaqueText, secretSuffix, uuid } from '../../../iam';
import { fillArnShape, fillShape, type ShapeParts } from '../../provider/fill-shape';
import { typeOf } from '../../provider/known-types';
import type { Json } from '../../world/json';
import { accountOf, regionOf } from './account-of';
import { type Block, textOf } from './block';
import { partitionOf } from './place';

/**
 * The value of an attribute that AWS or the provider computes, from what is declared: exact where AWS forms it from
 * names, with a marker of the right shape where AWS adds random characters.
 *
 * @returns nothing when it does not follow from what is declared
 */
export function derive(block: Block, attribute: string): Json | undefined {
  const { arn, computed = {} } = typeOf(block) ?? {};
  if (attribute === 'arn' && arn !== undefined) {
    return `arn:${partitionOf(block.place)}:${fillArnShape(arn, partsOf(block))}`;
  }
  const shape = Object.hasOwn(computed, attribute) ? computed[attribute] : undefined;
  if (shape === undefined || typeof shape === 'string') return shape && fillWhole(shape, block);
  return shape.map((each) => {
    const parts = Object.entries(each).map(([name, text]) => [name, fillShape(text, partsOf(block))] as const);
    return Object.fromEntries(parts);
  });
}

/** A shape of one part alone has its value: an attribute may be something else than a text, or nothing. */
function fillWhole(shape: string, block: Block): Json | undefined {
  if (shape === '<account, if known>') return block.place.account;
  const [, only] = /^\{(\w+)\}$/.exec(shape) ?? [];
  if (only === undefined) return fillShape(shape, partsOf(block));
  return only === 'name' ? nameOf(block) : block.get(only);
}

function partsOf(block: Block): ShapeParts {
  return {
    attribute: (name) => {
      const value = name === 'name' ? nameOf(block) : block.get(name);
      return value === undefined || value === null || value === '' ? undefined : String(value);
    },
    unset: (name) => opaqueText(`${block.id}.${name}`),
    made: (what) => (MADE[what] ?? unknown(what))(block),
  };
}

/** A declared name, or the declared prefix with what the provider puts behind it. */
function nameOf(block: Block): Json {
  return block.get('name') ?? `${textOf(block, 'name_prefix')}${generatedName(block)}`;
}

function generatedName({ id }: Block): string {
  return holeMarker({ id: `${id}.name`, alphabet: 'name', min: 1, max: Number.POSITIVE_INFINITY });
}

function keyId(block: Block): string {
  return block.get('multi_region') === true
    ? `mrk-${holeMarker({ id: `${block.id} key id`, alphabet: 'hex', min: 32, max: 32 })}`
    : uuid(`${block.id} key id`);
}

/** A replica of a key has the id of its primary. */
function primaryKeyId(block: Block): string {
  const primary = textOf(block, 'primary_key_arn');
  return primary.includes(':key/') ? primary.slice(primary.indexOf(':key/') + 5) : opaqueText(`${block.id} key id`);
}

const MADE: Readonly<Record<string, (block: Block) => string>> = {
  account: accountOf,
  region: regionOf,
  partition: ({ place }) => partitionOf(place),
  name: generatedName,
  // Of a name that a service gives nothing is known: it is shown by what it belongs to.
  'secret name': ({ id }) => holeMarker({ id, alphabet: 'name', min: 1, max: Number.POSITIVE_INFINITY }),
  suffix: ({ id }) => secretSuffix(`${id} suffix`),
  'key id': keyId,
  'primary key id': primaryKeyId,
};

/** Something else that AWS makes: markers tell one from another. */
function unknown(what: string): (block: Block) => string {
  return ({ id }) => opaqueText(`${id} ${what}`);
}
