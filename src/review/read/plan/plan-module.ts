import { opaqueText } from '../../../iam';
import type { Json } from '../../world/json';
import type { Block } from '../block/block';
import { BlockScope, type Module } from '../block/block-scope';
import { remoteOutput } from '../block/remote-output';
import type { OutputOf } from '../synth/open-stacks';
import { resolveRaw } from '../synth/resolve-raw';
import type { Expressions, ModuleJson, PlanJson, ResourceJson } from './plan-json';
import { rawExpression } from './raw-expression';

type Instances = Map<string | number | undefined, Block>;

/** One instance of a module of a plan, before or after. */
export class PlanModule implements Module {
  public readonly label: string;
  public readonly configuration: ModuleJson | undefined;
  private readonly blocks = new Map<string, Instances>();
  private resources: ReadonlyMap<string, ResourceJson> | undefined;
  private readonly children = new Map<string, PlanModule>();

  /**
   * @param call the module that calls this one, and the name of the call; nothing for the root
   */
  public constructor(
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
  public configured({ mode, type, name }: Pick<ResourceJson, 'mode' | 'type' | 'name'>): ResourceJson | undefined {
    this.resources ??= new Map(
      (this.configuration?.resources ?? []).map((resource) => [
        `${resource.mode} ${resource.type} ${resource.name}`,
        resource,
      ]),
    );
    return this.resources.get(`${mode} ${type} ${name}`);
  }

  public add(block: Block, index: string | number | undefined): void {
    const name = `${block.mode} ${block.type} ${block.name}`;
    const instances = this.blocks.get(name) ?? new Map();
    this.blocks.set(name, instances.set(index, block));
  }

  public find(mode: Block['mode'], type: string, name: string): ReadonlyMap<string | number | undefined, Block> {
    return this.blocks.get(`${mode} ${type} ${name}`) ?? new Map();
  }

  public named(path: readonly (string | number)[]): Json | undefined {
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
  public output(name: string): Json | undefined {
    const expression = this.configuration?.outputs?.[name];
    const raw = rawExpression(expression as Expressions | undefined, 'expression');
    return raw && resolveRaw(raw.template, new BlockScope(this, `${this.label}:output.${name}`));
  }

  /** What the caller of this module gives for a variable, by its references in the caller. */
  public argumentOf(variable: string): Handed | undefined {
    if (this.call === undefined) return undefined;
    const { parent, name, key } = this.call;
    const raw = rawExpression(parent.configuration?.module_calls?.[name]?.expressions, variable);
    return raw && { references: raw.references, module: parent, index: indexIn(key) };
  }

  /** What a module that this one calls gives for an output; nothing when the call has several instances. */
  public outputOfCall(call: string, output: string): Handed | undefined {
    const module = this.children.get(call);
    const expression = module?.configuration?.outputs?.[output];
    const raw = rawExpression(expression as Expressions | undefined, 'expression');
    return module && raw && { references: raw.references, module, index: undefined };
  }
}

/** An expression that a plan has the references of, and the module in which they stand. */
interface Handed {
  readonly references: readonly string[];
  readonly module: PlanModule;
  /** Of the instance in which they stand. */
  readonly index: string | number | undefined;
}

/** `"a"` of the module instance `app["a"]`. */
function indexIn(key: string): string | number | undefined {
  const index = /\[(.+)\]$/.exec(key)?.[1];
  return index === undefined ? undefined : JSON.parse(index);
}
