import { opaqueText } from '../../../iam';
import { isOf, type KnownType } from '../../provider/known-types';
import type { Json } from '../../world/json';
import type { Block } from '../block/block';
import { BlockScope, type Module } from '../block/block-scope';
import { remoteOutput } from '../block/remote-output';
import type { OutputOf } from '../synth/open-stacks';
import { resolveRaw } from '../synth/resolve-raw';
import { handsOn } from './hands-on';
import { type Known, knownValue, type Standpoint } from './known-value';
import type { Expressions, ModuleJson, PlanJson, ResourceJson } from './plan-json';
import { type RawExpression, rawExpression, referencesOf } from './raw-expression';
import { wholeReferences } from './whole-references';

type Instances = Map<string | number | undefined, Block>;

/** One instance of a module of a plan, before or after. */
export class PlanModule implements Module {
  readonly label: string;
  readonly configuration: ModuleJson | undefined;
  private readonly blocks = new Map<string, Instances>();
  private resources: ReadonlyMap<string, ResourceJson> | undefined;
  private readonly children = new Map<string, PlanModule>();

  /**
   * @param call the module that calls this one, and the name of the call; nothing for the root
   */
  constructor(
    private readonly plan: PlanJson,
    stack: string,
    private readonly outputOf: OutputOf,
    private readonly call?: { readonly parent: PlanModule; readonly name: string; readonly key: string },
  ) {
    this.label = call === undefined ? stack : `${call.parent.label}:module.${call.key}`;
    this.configuration =
      call === undefined
        ? plan.configuration?.root_module
        : call.parent.configuration?.module_calls?.[call.name]?.module;
    call?.parent.children.set(call.key, this);
  }

  /** What is configured for a resource of this module. */
  configured({ mode, type, name }: Pick<ResourceJson, 'mode' | 'type' | 'name'>): ResourceJson | undefined {
    this.resources ??= new Map(
      (this.configuration?.resources ?? []).map((resource) => [
        `${resource.mode} ${resource.type} ${resource.name}`,
        resource,
      ]),
    );
    return this.resources.get(`${mode} ${type} ${name}`);
  }

  add(block: Block, index: string | number | undefined): void {
    const name = `${block.mode} ${block.type} ${block.name}`;
    const instances = this.blocks.get(name) ?? new Map();
    this.blocks.set(name, instances.set(index, block));
  }

  find(mode: Block['mode'], type: string, name: string): ReadonlyMap<string | number | undefined, Block> {
    return this.blocks.get(`${mode} ${type} ${name}`) ?? new Map();
  }

  /**
   * The resources of some types that the plan makes, in all modules: what is there already has identifiers that are known.
   *
   * @returns nothing when the plan also has what may hand on an identifier from elsewhere, as data that is read later
   */
  made(types: readonly KnownType[]): readonly Block[] | undefined {
    if (this.call !== undefined) return this.call.parent.made(types);
    const all = this.everything();
    return all.some((block) => handsOn(block, types))
      ? undefined
      : all.filter((block) => block.mode === 'managed' && block.isMade === true && isOf(block, ...types));
  }

  private everything(): readonly Block[] {
    const own = [...this.blocks.values()].flatMap((instances) => [...instances.values()]);
    return [...own, ...[...this.children.values()].flatMap((child) => child.everything())];
  }

  named(path: readonly (string | number)[]): Json | undefined {
    const [root, name = '', ...rest] = path;
    const remote = remoteOutput(path);
    if (remote !== undefined) return this.outputOf(remote.stack, remote.output);
    if (root !== 'var' || rest.length > 0) return undefined;
    const isSensitive = this.configuration?.variables?.[name]?.sensitive === true;
    if (isSensitive) return opaqueText(`${this.label}:var.${name}`);
    if (this.call === undefined) return this.plan.variables?.[name]?.value as Json | undefined;
    const { parent, name: call } = this.call;
    const raw = rawExpression(parent.configuration?.module_calls?.[call]?.expressions, String(name));
    if (raw === undefined) return (this.configuration?.variables?.[name]?.default ?? undefined) as Json | undefined;
    return raw.template === undefined
      ? undefined
      : resolveRaw(raw.template, new BlockScope(parent, `${this.label}:var.${name}`));
  }

  /** An output of this module that another stack refers to. */
  output(name: string): Json | undefined {
    const expression = this.configuration?.outputs?.[name];
    const raw = rawExpression(expression as Expressions | undefined, 'expression');
    return raw && resolveRaw(raw.template, new BlockScope(this, `${this.label}:output.${name}`));
  }

  /** The value of a variable as far as the plan tells it, which may be null; of a sensitive one nothing but null. */
  variable(name: string): Known | undefined {
    const known = this.given(name);
    const isKept =
      known !== undefined && this.configuration?.variables?.[name]?.sensitive === true && known.value !== null;
    return isKept ? undefined : known;
  }

  private given(name: string): Known | undefined {
    const { variables = {} } = this.configuration ?? {};
    const handed = this.argumentOf(name);
    if (handed !== undefined && handed.references.length > 0) {
      // A call that refers to one known value alone hands it on.
      const [only, ...others] = wholeReferences(handed.references);
      return only === undefined || others.length > 0 ? undefined : knownValue(only, handed);
    }
    if (handed !== undefined) return { value: (handed.template ?? null) as Json };
    const planned = this.call === undefined ? this.plan.variables?.[name] : undefined;
    if (planned !== undefined) return { value: (planned.value ?? null) as Json };
    return Object.hasOwn(variables[name] ?? {}, 'default')
      ? { value: (variables[name]?.default ?? null) as Json }
      : undefined;
  }

  /** What the caller of this module gives for a variable. */
  argumentOf(variable: string): Handed | undefined {
    if (this.call === undefined) return undefined;
    const { parent, name, key } = this.call;
    const call = parent.configuration?.module_calls?.[name];
    const raw = rawExpression(call?.expressions, variable);
    return raw && { ...raw, module: parent, index: indexIn(key), forEach: referencesOf(call?.for_each_expression) };
  }

  /** The instances of a call, such as `app["a"]`; the one alone that is asked for by its key. */
  instancesOfCall(call: string): readonly string[] {
    return [...this.children.keys()].filter((key) => key === call || key.startsWith(`${call}[`));
  }

  /** The names of the outputs of a module that this one calls, by the call and the key of its instance. */
  outputsOfCall(call: string): readonly string[] {
    return Object.keys(this.children.get(call)?.configuration?.outputs ?? {});
  }

  /** What a module that this one calls gives for an output; nothing when the call has several instances. */
  outputOfCall(call: string, output: string): Handed | undefined {
    const module = this.children.get(call);
    const expression = module?.configuration?.outputs?.[output];
    const raw = rawExpression(expression as Expressions | undefined, 'expression');
    return module && raw && { ...raw, module, index: undefined };
  }
}

/** An expression, and where it stands. */
type Handed = RawExpression & Standpoint<PlanModule>;

/** `"a"` of the module instance `app["a"]`. */
function indexIn(key: string): string | number | undefined {
  const index = /\[(.+)\]$/.exec(key)?.[1];
  return index === undefined ? undefined : JSON.parse(index);
}
