import { hasHole } from '../../../iam';
import { isOf, typeOf } from '../../provider/known-types';
import { isJsonObject, type Json } from '../../world/json';
import type { Block } from '../block/block';
import { type Identifier, identifierFor } from './identifiers';
import { givingReferences, knownValue, type Standpoint } from './known-value';
import type { PlanModule } from './plan-module';
import { followed, isLocal, type Reference } from './references';
import { INSTANCE_KEYS, type Index, wholeReferences } from './whole-references';

const NAMING: ReadonlySet<string> = new Set(
  'arn id key_id name json minified_json roots[0].id target_key_arn target_key_id'.split(' '),
);

/** Attributes that may name what is in another Region than the resource that names it. */
const ANYWHERE: ReadonlySet<string> = new Set(['primary_key_arn', 'grantee_principal', 'identifiers']);

const ADDRESS = /^((?:data\.)?\w+)\.([\w-]+)(?:\[([^\]]+)\])?(?:\.(\w+(?:\[0\]\.id)?))?$/;

/** References of an attribute of a resource that a plan has, and where they stand. */
export interface Referring {
  readonly references: readonly string[];
  readonly at: Standpoint<PlanModule>;
}

interface Named extends Pick<Block, 'place' | 'type'> {
  /** Whether it may name what is in another Region, as a replica does. @default false */
  readonly isAnywhere?: boolean;
}

/** What asks: a resource by one of its attributes. */
interface Asking {
  readonly of: Named;
  readonly attribute: string;
  readonly identifier: Identifier;
}

/**
 * What an attribute may name that is not known yet and whose expression a plan does not have, one of them for certain.
 * Such an attribute must be the identifier of a resource, or the text of a document, so one that refers to one resource
 * alone is taken to be it. A local value hands on anything of that type that the plan makes.
 *
 * @returns nothing when it may be anything, as an ARN that is rewritten for another Region
 */
export function possibleIdentifiers(
  of: Named,
  attribute: string,
  { references, at }: Referring,
): readonly Json[] | undefined {
  const identifier = identifierFor(attribute);
  if (identifier === undefined) return undefined;
  const asking = { of, attribute, identifier };
  const one = chosen(references, asking, at);
  if (one !== undefined) return toldBy(one);
  const fits = ([root = '', name = '']: readonly string[]) =>
    isNamed(identifier, root === 'data' ? `data.${name}` : root);
  const found = followed({ references, attribute, at, fits });
  const named = toldBy(found?.filter(({ path }) => !isLocal(path)).map((each) => identifiedBy(each, asking)));
  if (!found?.some(({ path }) => isLocal(path))) return named;
  return identifier.isId && (named !== undefined || found.every(({ path }) => isLocal(path)))
    ? made(asking, at)
    : undefined;
}

/** Nothing where one of them is not told. */
function toldBy(found: ReadonlyArray<readonly Json[] | undefined> | undefined): readonly Json[] | undefined {
  if (found === undefined || found.length === 0 || found.includes(undefined)) return undefined;
  return [...new Set(found.flatMap((each) => each ?? []))];
}

/** Of the instances of one resource, as in `aws_organizations_policy.this[each.value.policy].id`. */
function chosen(
  references: readonly string[],
  asking: Asking,
  at: Standpoint<PlanModule>,
): ReadonlyArray<readonly Json[] | undefined> | undefined {
  const whole = wholeReferences(givingReferences(references, asking.attribute, at).references);
  const handed = whole.filter(isHandedOn);
  const [only, ...others] = whole.filter((reference) => !handed.includes(reference));
  if (only === undefined || others.length > 0) return undefined;
  const [, type = '', name = '', key, by] = ADDRESS.exec(only) ?? [];
  if (!isNamed(asking.identifier, type) || key !== undefined || by !== undefined) return undefined;
  const instances = at.module.find('managed', type, name);
  // By which key it is chosen a plan does not hold, as in `values(aws_kms_key.this)[0]`: that of the instance, if any is.
  const isByKey = references.some((reference) => INSTANCE_KEYS.has(reference));
  if (handed.length === 0 && (instances.size === 0 || instances.has(isByKey ? at.index : undefined))) return undefined;
  const one = handed.length === 1 ? instances.get(indexOf(knownValue(handed[0] ?? '', at)?.value)) : undefined;
  return (one === undefined ? [...instances.values()] : [one]).map((block) => identify(block, asking));
}

/** What the plan makes of the types; nothing where something else may hand on an identifier from elsewhere. */
function made(asking: Asking, { module }: Standpoint<PlanModule>): readonly Json[] | undefined {
  const { types, by } = asking.identifier;
  const found = module.made(types)?.flatMap((block) => identify(block, asking, by) ?? []);
  return found?.length === 0 ? undefined : found;
}

function isHandedOn(reference: string): boolean {
  return /^(each|local|var|module)\./.test(reference);
}

function isNamed({ types }: Identifier, type: string): boolean {
  return types.some((name) => name === type);
}

function indexOf(value: Json | undefined): Index {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

/** What a reference names: a resource, or what another resource names with an attribute of the same kind. */
function identifiedBy({ module, path, instance }: Reference, asking: Asking): readonly Json[] | undefined {
  const { identifier } = asking;
  const [, type = '', name = '', key, by = identifier.by] = ADDRESS.exec(path.join('.')) ?? [];
  const isData = type.startsWith('data.');
  const block = module
    .find(isData ? 'data' : 'managed', type.replace('data.', ''), name)
    .get(key === undefined ? instance : JSON.parse(key));
  if (block === undefined) return undefined;
  if (isNamed(identifier, type)) return NAMING.has(by) ? identify(block, asking, by) : undefined;
  const source = sourceOf(block, by);
  const handed = identifierFor(source);
  if (handed === undefined || !handed.types.some((each) => isNamed(identifier, each))) return undefined;
  const possible = block.oneOf?.(source);
  if (possible !== undefined) return possible;
  const value = block.get(source);
  return typeof value === 'string' && !hasHole(value) ? [value] : undefined;
}

/** The attribute from which another has its value, as the ARN of a version is that of its secret. */
function sourceOf(block: Block, attribute: string): string {
  const shape = typeOf(block)?.computed?.[attribute];
  return (typeof shape === 'string' && /^\{(\w+)\}$/.exec(shape)?.[1]) || attribute;
}

function identify(
  block: Block,
  { of, attribute, identifier }: Asking,
  by = identifier.by,
): readonly Json[] | undefined {
  if (isOf(block, 'aws_organizations_organization', 'data.aws_organizations_organization')) {
    const roots = block.get('roots');
    const root = Array.isArray(roots) ? roots[0] : undefined;
    return isJsonObject(root) && root.id !== undefined ? [root.id] : undefined;
  }
  const isLocal = block.mode !== 'data' && !of.type.startsWith('aws_iam_') && !isGlobal(block.type);
  const isElsewhere = isLocal && block.place.region !== of.place.region;
  const value = isElsewhere && of.isAnywhere !== true && !ANYWHERE.has(attribute) ? undefined : block.get(by);
  return value === undefined ? undefined : [value];
}

function isGlobal(type: string): boolean {
  return type.startsWith('aws_iam_') || type.startsWith('aws_organizations_');
}
