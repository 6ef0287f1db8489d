import { opaqueText } from '../../../iam';
import { isObject, type Json } from '../../world/json';
import type { OrganizationParts } from '../../world/organization-parts';
import type { Block } from '../block/block';
import { BlockScope, type Module } from '../block/block-scope';
import type { Place } from '../block/place';
import { remoteOutput } from '../block/remote-output';
import { unknownOf } from '../expression/unknown';
import { isRecord, recordedOrganization } from '../organization/recorded-organization';
import type { Attributes, SynthStack } from './configuration';
import { instancesOf } from './instances';
import { NamedValues } from './named-values';
import { placeOf } from './providers';
import { resolveRaw } from './resolve-raw';
import { SynthBlock } from './synth-block';

export interface StackModuleOptions {
  /** Account of the stack's environment, for providers that do not tell. */
  readonly account: (environment: string) => string | undefined;
  /** An output of another stack; nothing when there is no such stack or output. */
  readonly outputOf: (stack: string, output: string) => Json | undefined;
}

type Instances = Map<string | number | undefined, Block>;

/** The root module of a synthesized stack, which is all of it. */
export class StackModule implements Module {
  readonly label: string;
  readonly environment: string;
  private readonly blocks = new Map<string, Instances>();
  private readonly places: ReadonlyMap<string, Place>;
  private readonly scope: BlockScope;
  private readonly values = new NamedValues();

  constructor(
    private readonly stack: SynthStack,
    private readonly options: StackModuleOptions,
  ) {
    this.label = stack.name;
    this.scope = new BlockScope(this, stack.name);
    const providers = [stack.configuration.provider?.aws ?? []].flat();
    const resolve = (raw: unknown) => resolveRaw(raw, this.scope);
    const [first] = providers.map((provider) => placeOf(provider, resolve));
    this.environment = first?.defaultTags?.Environment ?? stack.name.split('-')[0] ?? stack.name;
    const account = options.account(this.environment);
    this.places = new Map(
      providers.map((provider) => [String(provider.alias ?? ''), placeOf(provider, resolve, account)]),
    );
    this.readBlocks();
  }

  /** Every resource and data source. */
  get all(): readonly Block[] {
    return [...this.blocks.values()].flatMap((instances) => [...instances.values()]);
  }

  /** What sets of guardrails in the stack say of the organization. */
  get organization(): readonly OrganizationParts[] {
    const { label: stack, environment } = this;
    return Object.entries(this.stack.configuration.locals ?? {})
      .filter(([name]) => isRecord(name))
      .map(([name, raw]) =>
        recordedOrganization(resolveRaw(raw, this.scope), { environment, stack, address: `local.${name}` }),
      );
  }

  find(mode: Block['mode'], type: string, name: string): ReadonlyMap<string | number | undefined, Block> {
    return this.blocks.get(`${mode} ${type} ${name}`) ?? new Map();
  }

  named(path: readonly (string | number)[]): Json | undefined {
    const [root, first = '', ...rest] = path;
    const { configuration } = this.stack;
    if (root === 'local' && rest.length === 0) {
      return this.values.of(`local.${first}`, () => resolveRaw(configuration.locals?.[String(first)], this.scope));
    }
    const remote = remoteOutput(path);
    if (remote !== undefined) return this.options.outputOf(remote.stack, remote.output);
    return undefined;
  }

  output(name: string): Json | undefined {
    const { output } = this.stack.configuration;
    return this.values.of(`output.${name}`, () => resolveRaw(output?.[name]?.value, this.scope));
  }

  private readBlocks(): void {
    const { resource = {}, data = {}, ephemeral = {} } = this.stack.configuration;
    for (const [mode, byType] of [
      ['managed', resource],
      ['data', data],
      ['ephemeral', ephemeral],
    ] as const) {
      for (const [type, byName] of Object.entries(byType)) {
        for (const [name, attributes] of Object.entries(byName)) {
          this.blocks.set(`${mode} ${type} ${name}`, this.instances({ mode, type, name, attributes }));
        }
      }
    }
  }

  private instances(
    props: Pick<SynthBlock, 'mode' | 'type' | 'name'> & { readonly attributes: Attributes },
  ): Instances {
    const { mode, type, name, attributes } = props;
    const plain = mode === 'managed' ? `${type}.${name}` : `${mode}.${type}.${name}`;
    const found = instancesOf(attributes, (raw) => resolveRaw(raw, this.scope));
    // One stands for all when their number is not known; its key is unknown, so that nothing is said of its names.
    const each = found ?? [{ key: '*', values: { 'each.key': opaqueText(`${this.label}:${plain} each.key`) } }];
    return new Map(
      each.map(({ key, values }) => {
        const address = key === undefined ? plain : `${plain}[${JSON.stringify(key)}]`;
        const construct = constructPath(attributes);
        const origin = {
          environment: this.environment,
          stack: this.stack.name,
          address,
          ...(construct === undefined ? {} : { construct }),
        };
        const block = new SynthBlock({
          ...props,
          origin,
          place: this.place(attributes),
          module: this,
          instance: values,
        });
        return [key, block] as const;
      }),
    );
  }

  private place({ provider, region }: Attributes): Place {
    const alias = typeof provider === 'string' ? (provider.split('.')[1] ?? '') : '';
    const place = this.places.get(alias) ?? {};
    // Since version 6 of the provider a resource may say its Region itself.
    const own = resolveRaw(region, this.scope);
    return typeof own === 'string' && unknownOf(own) === undefined ? { ...place, region: own } : place;
  }
}

/** CDKTF notes the path of the construct beside each resource. */
export function constructPath({ '//': notes }: Attributes): string | undefined {
  const metadata = isObject(notes) ? notes.metadata : undefined;
  const path = isObject(metadata) ? metadata.path : undefined;
  return typeof path === 'string' ? path : undefined;
}
