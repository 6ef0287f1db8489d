import { isObject } from '../../world/json';
import { givingReferences, knownValue, type Standpoint } from './known-value';
import type { PlanModule } from './plan-module';
import { INSTANCE_KEYS, type Index, stepsOf, wholeReferences } from './whole-references';

/** One thing that an expression refers to, at the end of variables, outputs and maps that hand it on. */
export interface Reference {
  /** Where the resource is. */
  readonly module: PlanModule;
  /** Such as `['aws_kms_key', 'main', 'arn']`; without the attribute when an instance is chosen by an expression. */
  readonly path: readonly string[];
  /** The instance that `each.key` or `count.index` chooses. @default - it is not chosen so */
  readonly instance?: Index;
}

/** References, with the attribute that is given them, and what that attribute can name. */
export interface Following {
  readonly references: readonly string[];
  readonly attribute: string;
  /** Whether a path such as `['aws_kms_key', 'main', 'arn']` is of a type that the attribute names. */
  readonly fits: (path: readonly string[]) => boolean;
  readonly at: Standpoint<PlanModule>;
}

/** Modules call each other this deep at most: what is deeper is not followed. */
const MOST_STEPS = 40;

/**
 * Follows the references of an expression whose text a plan does not have, such as those of a configuration in HCL. Of
 * a map or list that hands on several it may be each of them.
 *
 * @returns nothing when one of them leads to nothing that can be named
 */
export function followed(following: Following, depth = 0): readonly Reference[] | undefined {
  const { references, attribute, at } = following;
  if (depth > MOST_STEPS) return undefined;
  const whole = wholeReferences(givingReferences(references, attribute, at).references).filter(
    (reference) => !isKnownCollection(reference, at),
  );
  const isByKey = references.some((reference) => INSTANCE_KEYS.has(reference));
  const found = whole.map((reference) => follow(reference, isByKey, following, depth + 1));
  return found.length === 0 || found.includes(undefined) ? undefined : found.flatMap((each) => each ?? []);
}

/** A map or list that is known whole gives nothing that is not known. */
function isKnownCollection(reference: string, at: Standpoint): boolean {
  const value = knownValue(reference, at)?.value;
  return Array.isArray(value) || isObject(value);
}

function follow(
  reference: string,
  isByKey: boolean,
  following: Following,
  depth: number,
): readonly Reference[] | undefined {
  const { at } = following;
  const { module, index } = at;
  const [root = '', name = '', ...rest] = stepsOf(reference);
  switch (root) {
    case 'each': {
      const [, call] = /^module\.([\w-]+)$/.exec(wholeReferences(at.forEach ?? []).join()) ?? [];
      if (name === 'value' && call !== undefined) {
        return ofCall(`${call}[${JSON.stringify(index)}]`, rest, following, depth);
      }
      return name === 'value' ? inside(rest, ofEach(following, depth), { following, key: at.index }) : undefined;
    }
    case 'var': {
      const [, variable = '', key] = /^([\w-]+)(?:\[(.+)\])?$/.exec(name) ?? [];
      const given = module.argumentOf(variable);
      if (given === undefined) return undefined;
      const all = followed({ ...following, references: given.references, at: given }, depth);
      return inside(rest, all, { following, key: keyIn(key) ?? (isByKey ? index : undefined) });
    }
    case 'module': {
      if (isByKey && rest.length === 0) return ofCall(`${name}[${JSON.stringify(index)}]`, rest, following, depth);
      const found = module.instancesOfCall(name).map((call) => ofCall(call, rest, following, depth));
      return found.length === 0 || found.includes(undefined) ? undefined : found.flatMap((each) => each ?? []);
    }
    case 'local':
      return [{ module, path: [root, name] }];
    case 'path':
    case 'terraform':
    case 'self':
      return undefined;
    default: {
      const path = [root, name, ...rest];
      return [{ module, path, ...(isByKey && isWhole(path) && { instance: index }) }];
    }
  }
}

/** What `for_each` hands on. */
function ofEach({ attribute, fits, at }: Following, depth: number): readonly Reference[] | undefined {
  const { module, forEach = [] } = at;
  return followed({ references: forEach, attribute, fits, at: { module, index: undefined } }, depth);
}

/** What of a collection is meant: of the instances of a resource that of the same key, otherwise what fits. */
function inside(
  steps: readonly string[],
  all: readonly Reference[] | undefined,
  { following, key }: { readonly following: Following; readonly key: Index },
): readonly Reference[] | undefined {
  const found = all?.map((each) =>
    each.instance === undefined && isWhole(each.path)
      ? { ...each, path: [...each.path, ...steps], ...(key !== undefined && { instance: key }) }
      : each,
  );
  if (found === undefined || steps.length === 0) return found;
  const fitting = found.filter(({ path }) => following.fits(path) || isLocal(path));
  return fitting.length === 0 ? undefined : fitting;
}

/** What a module that is called gives for an output, or for any where the plan does not tell for which. */
function ofCall(
  call: string,
  [output, ...rest]: readonly string[],
  following: Following,
  depth: number,
): readonly Reference[] | undefined {
  const { module } = following.at;
  const outputs = output === undefined ? module.outputsOfCall(call) : [output];
  const found = outputs.map((name) => {
    const given = module.outputOfCall(call, name);
    const all = given && followed({ ...following, references: given.references, at: given }, depth);
    return inside(rest, all, { following, key: undefined });
  });
  if (output !== undefined) return found[0];
  const fitting = found.flatMap((each) => each ?? []).filter(({ path }) => following.fits(path));
  return fitting.length === 0 ? undefined : fitting;
}

/** Whether a local value hands it on: of what that is made the plan says nothing. */
export function isLocal([root]: readonly string[]): boolean {
  return root === 'local';
}

function isWhole(path: readonly string[]): boolean {
  return !isLocal(path) && path.length === (path[0] === 'data' ? 3 : 2);
}

function keyIn(text: string | undefined): Index {
  return text === undefined ? undefined : (JSON.parse(text) as Index);
}
