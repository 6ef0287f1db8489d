import { hasHole } from '../../../iam';
import { KEY_TYPES } from '../../provider/kms';
import { isOf, type KnownType } from '../../provider/known-types';
import { isJsonObject, type Json } from '../../world/json';
import type { Block } from '../block/block';
import { givingReferences, knownValue, type Standpoint } from './known-value';
import type { PlanModule } from './plan-module';
import { soleReference } from './references';
import { type Index, wholeReferences } from './whole-references';

interface Identifier {
  /** Types that the attribute can name. */
  readonly types: readonly KnownType[];
  /** Attribute that is taken when it is not told. */
  readonly by: string;
}

const KEY: Identifier = { types: [...KEY_TYPES, 'aws_kms_alias'], by: 'arn' };
const SECRET: Identifier = { types: ['aws_secretsmanager_secret'], by: 'arn' };
const DOCUMENT: Identifier = { types: ['data.aws_iam_policy_document'], by: 'json' };
const ROOTS: readonly KnownType[] = ['aws_organizations_organization', 'data.aws_organizations_organization'];
const CONTAINERS: readonly KnownType[] = [...ROOTS, 'aws_organizations_organizational_unit'];
const PRINCIPAL: Identifier = { types: ['aws_iam_role', 'aws_iam_user'], by: 'arn' };

/** Attributes that name another resource, or take a document as it is. */
const IDENTIFIERS: Readonly<Record<string, Identifier>> = {
  secret_arn: SECRET,
  secret_id: SECRET,
  kms_key_id: KEY,
  kms_key_arn: KEY,
  key_id: KEY,
  kms_master_key_id: KEY,
  master_user_secret_kms_key_id: KEY,
  master_password_secret_kms_key_id: KEY,
  admin_password_secret_kms_key_id: KEY,
  target_key_id: { types: KEY_TYPES, by: 'arn' },
  primary_key_arn: { types: KEY_TYPES, by: 'arn' },
  role: { types: ['aws_iam_role'], by: 'name' },
  user: { types: ['aws_iam_user'], by: 'name' },
  group: { types: ['aws_iam_group'], by: 'name' },
  policy_arn: { types: ['aws_iam_policy'], by: 'arn' },
  permissions_boundary: { types: ['aws_iam_policy'], by: 'arn' },
  grantee_principal: PRINCIPAL,
  identifiers: PRINCIPAL,
  policy: DOCUMENT,
  assume_role_policy: DOCUMENT,
  content: DOCUMENT,
  policy_document: DOCUMENT,
  policy_id: { types: ['aws_organizations_policy'], by: 'id' },
  target_id: { types: [...CONTAINERS, 'aws_organizations_account'], by: 'id' },
  parent_id: { types: CONTAINERS, by: 'id' },
};

const NAMING: ReadonlySet<string> = new Set(
  'arn id key_id name json minified_json roots[0].id target_key_arn target_key_id'.split(' '),
);

/** Attributes that may name what is in another Region than the resource that names it. */
const ANYWHERE: ReadonlySet<string> = new Set(['primary_key_arn', 'grantee_principal', 'identifiers']);

/** Attributes with an id that AWS makes: no text can be formed of it. */
const MADE_IDS: ReadonlySet<string> = new Set(['policy_id', 'target_id', 'parent_id']);

const ADDRESS = /^((?:data\.)?\w+)\.([\w-]+)(?:\[([^\]]+)\])?(?:\.(\w+(?:\[0\]\.id)?))?$/;

/** References of an attribute of a resource that a plan has, and where they stand. */
export interface Referring {
  readonly references: readonly string[];
  readonly at: Standpoint<PlanModule>;
}

type Named = Pick<Block, 'place' | 'type'>;

/**
 * What an attribute names that is not known yet and whose expression a plan does not have. Such an attribute must be
 * the identifier of a resource, or the text of a document, so one that refers to one resource alone is taken to be it.
 *
 * @returns nothing when it could be something else, as an ARN that is rewritten for another Region
 */
export function identifierOf(of: Named, attribute: string, { references, at }: Referring): Json | undefined {
  const identifier = identifierFor(attribute);
  const sole = identifier && soleReference(references, attribute, at);
  if (identifier === undefined || sole === undefined) return undefined;
  const [, target = '', name = '', key, by = identifier.by] = ADDRESS.exec(sole.path.join('.')) ?? [];
  if (!isNamed(identifier, target) || !NAMING.has(by)) return undefined;
  const instance = key !== undefined ? JSON.parse(key) : sole.instance;
  const isData = target.startsWith('data.');
  const block = sole.module.find(isData ? 'data' : 'managed', target.replace('data.', ''), name).get(instance);
  return block && identify(block, { of, attribute, by });
}

/**
 * What an attribute may name where the plan does not tell which of several: the instances of the one resource that it
 * refers to, as `aws_organizations_policy.this[each.value.policy].id`; for the id of something in the organization that
 * a local value hands on, anything of that type that the plan makes.
 *
 * @returns nothing when it may be anything
 */
export function possibleIdentifiers(
  of: Named,
  attribute: string,
  { references, at }: Referring,
): readonly Json[] | undefined {
  const identifier = identifierFor(attribute);
  if (identifier === undefined) return undefined;
  const whole = wholeReferences(givingReferences(references, attribute, at).references);
  const handed = whole.filter((reference) => /^(each|local|var)\./.test(reference));
  const [only, ...others] = whole.filter((reference) => !handed.includes(reference));
  const named = { of, attribute, by: identifier.by };
  if (others.length > 0 || handed.length === 0) return undefined;
  if (only === undefined) {
    const made = MADE_IDS.has(attribute) ? at.module.made(identifier.types) : undefined;
    return made?.flatMap((block) => identify(block, named) ?? []).filter((id) => hasHole(String(id)));
  }
  const [, target = '', name = '', key, by] = ADDRESS.exec(only) ?? [];
  if (!isNamed(identifier, target) || key !== undefined || by !== undefined) return undefined;
  const instances = at.module.find('managed', target, name);
  const chosen = handed.length === 1 ? instances.get(indexOf(knownValue(handed[0] ?? '', at)?.value)) : undefined;
  const found = (chosen === undefined ? [...instances.values()] : [chosen]).map((block) => identify(block, named));
  const told = found.filter((value) => value !== undefined);
  return told.length === 0 || told.length < found.length ? undefined : told;
}

function isNamed({ types }: Identifier, type: string): boolean {
  return types.some((name) => name === type);
}

function indexOf(value: Json | undefined): Index {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

function identifierFor(attribute: string): Identifier | undefined {
  return Object.hasOwn(IDENTIFIERS, attribute) ? IDENTIFIERS[attribute] : undefined;
}

function identify(
  block: Block,
  { of, attribute, by }: { readonly of: Named; readonly attribute: string; readonly by: string },
): Json | undefined {
  if (isOf(block, 'aws_organizations_organization', 'data.aws_organizations_organization')) {
    const roots = block.get('roots');
    const root = Array.isArray(roots) ? roots[0] : undefined;
    return isJsonObject(root) ? root.id : undefined;
  }
  const isLocal = block.mode !== 'data' && !of.type.startsWith('aws_iam_') && !isGlobal(block.type);
  const isElsewhere = isLocal && block.place.region !== of.place.region;
  return isElsewhere && !ANYWHERE.has(attribute) ? undefined : block.get(by);
}

function isGlobal(type: string): boolean {
  return type.startsWith('aws_iam_') || type.startsWith('aws_organizations_');
}
