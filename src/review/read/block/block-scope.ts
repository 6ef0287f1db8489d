import { opaqueText } from '../../../iam';
import { isObject, type Json } from '../../world/json';
import type { Scope } from '../expression/scope';
import { unknownOf } from '../expression/unknown';
import type { Block } from './block';
import { mayRefer } from './kept-attributes';

/** What the references of one module mean. */
export interface Module {
  /** For reasons and ids of unknown parts: the stack, and the module's address if it is not the root. */
  readonly label: string;
  /** Instances by their key: nothing when there is just one. */
  find(mode: Block['mode'], type: string, name: string): ReadonlyMap<string | number | undefined, Block>;
  /** The value of `local.x`, `var.x`, `module.x.y`, `data.terraform_remote_state.x.outputs.y`, by their words. */
  named(path: readonly (string | number)[]): Json | undefined;
}

/** References of one attribute: unknown parts get ids of their own, which tell where they stand. */
export class BlockScope implements Scope {
  private count = 0;

  constructor(
    private readonly module: Module,
    private readonly label: string,
    /** `each.key`, `each.value` and `count.index` of the instance. */
    private readonly instance: Readonly<Record<string, Json>> = {},
  ) {}

  unknown(why: string): string {
    this.count += 1;
    return opaqueText(this.count === 1 ? `${this.label} ${why}` : `${this.label} ${why} (${this.count})`);
  }

  lookup(path: readonly (string | number)[]): Json {
    const [root = '', ...rest] = path;
    const whole = `${this.module.label}:${path.join('.')}`;
    if (root === 'each' || root === 'count') {
      return this.drill(this.instance, [`${root}.${rest[0]}`, ...rest.slice(1)], whole);
    }
    const named = this.module.named(path);
    if (named !== undefined) return named;
    const isPlain = root !== 'data' && root !== 'ephemeral';
    const [type, name, ...steps] = isPlain ? path : rest;
    const mode = isPlain ? 'managed' : (root as 'data' | 'ephemeral');
    return this.ofInstance(this.module.find(mode, String(type), String(name)), steps, whole);
  }

  private ofInstance(found: ReadonlyMap<string | number | undefined, Block>, steps: Path, whole: string): Json {
    const single = found.get(undefined);
    const block = single ?? (steps[0] === undefined ? undefined : found.get(steps[0]));
    const [attribute, ...rest] = single === undefined ? steps.slice(1) : steps;
    if (block === undefined || attribute === undefined || !mayRefer(block.type, String(attribute))) {
      return opaqueText(whole);
    }
    const value = block.get(String(attribute));
    return value === undefined ? opaqueText(whole) : this.drill(value, rest, whole);
  }

  private drill(value: Json, [step, ...rest]: Path, whole: string): Json {
    if (step === undefined) return value;
    if (unknownOf(value) !== undefined) return opaqueText(whole);
    const inner = Array.isArray(value) ? value[Number(step)] : isObject(value) ? (value[step] as Json) : undefined;
    return inner === undefined ? opaqueText(whole) : this.drill(inner, rest, whole);
  }
}

type Path = readonly (string | number)[];
