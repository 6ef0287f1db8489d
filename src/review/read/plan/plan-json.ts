/**
 * What of `terraform show -json` is read.
 * @see https://developer.hashicorp.com/terraform/internals/json-format
 */
export interface PlanJson {
  readonly format_version?: string;
  readonly variables?: Readonly<Record<string, { readonly value?: unknown }>>;
  readonly resource_changes?: readonly ChangeJson[];
  /** What was there, and what was read, before the plan. */
  readonly prior_state?: { readonly values?: { readonly root_module?: StateModuleJson } };
  readonly configuration?: {
    readonly provider_config?: Readonly<Record<string, { readonly expressions?: Expressions }>>;
    readonly root_module?: ModuleJson;
  };
}

export interface StateModuleJson {
  readonly address?: string;
  readonly resources?: ReadonlyArray<{
    readonly mode: 'managed' | 'data';
    readonly type: string;
    readonly name: string;
    readonly values?: Values;
  }>;
  readonly child_modules?: readonly StateModuleJson[];
}

export interface ChangeJson {
  readonly address: string;
  readonly previous_address?: string;
  readonly module_address?: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly index?: string | number;
  readonly action_reason?: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly before?: Values | null;
    readonly after?: Values | null;
    readonly after_unknown?: Values;
    readonly before_sensitive?: unknown;
    readonly after_sensitive?: unknown;
    readonly replace_paths?: readonly (readonly (string | number)[])[];
    readonly importing?: unknown;
  };
}

export interface ModuleJson {
  readonly resources?: readonly ResourceJson[];
  readonly module_calls?: Readonly<
    Record<
      string,
      { readonly expressions?: Expressions; readonly for_each_expression?: unknown; readonly module?: ModuleJson }
    >
  >;
  readonly variables?: Readonly<Record<string, { readonly sensitive?: boolean; readonly default?: unknown }>>;
  readonly outputs?: Readonly<Record<string, { readonly expression?: unknown }>>;
}

export interface ResourceJson {
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly provider_config_key?: string;
  readonly expressions?: Expressions;
  readonly for_each_expression?: unknown;
}

export type Values = Readonly<Record<string, unknown>>;

/** By attribute: `{constant_value, references}`, or such objects inside lists and objects for nested blocks. */
export type Expressions = Readonly<Record<string, unknown>>;
