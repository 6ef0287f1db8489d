import type { ChangeJson, PlanJson } from '../../../src/review/read/plan/plan-json';
import { ACCOUNT } from './world-builder';

/** A resource of a plan that is made by hand. */
export interface PlannedResource {
  /** Such as `aws_iam_role.app`. */
  readonly address: string;
  /** @default ['no-op'] */
  readonly actions?: readonly string[];
  /** @default - as after */
  readonly before?: object | null;
  readonly after: object | null;
  /** Mask of what is not known. @default {} */
  readonly unknown?: object;
  /** Mask of what is sensitive, before and after. @default false */
  readonly sensitive?: object | boolean;
  /** As configured, in JSON syntax: each text a template. @default {} */
  readonly templates?: Readonly<Record<string, unknown>>;
  /** As configured in HCL: what each attribute refers to. @default {} */
  readonly references?: Readonly<Record<string, readonly string[]>>;
  /** What `for_each` refers to. @default - there is none */
  readonly forEach?: readonly string[];
}

/** A plan as `terraform show -json` tells it, of one provider that says its account. */
export function planJson(resources: readonly PlannedResource[], parts: Partial<PlanJson> = {}): PlanJson {
  const named = (address: string) => {
    const [, data, type = '', name = '', key] = /^(data\.)?(\w+)\.([\w-]+)(?:\[(.+)\])?$/.exec(address) ?? [];
    const mode = data === undefined ? ('managed' as const) : ('data' as const);
    return { address, mode, type, name, ...(key !== undefined && { index: JSON.parse(key) as string | number }) };
  };
  return {
    format_version: '1.2',
    resource_changes: resources.map(
      ({ address, actions = ['no-op'], before, after, unknown = {}, sensitive = false }): ChangeJson => ({
        ...named(address),
        change: {
          actions,
          before: (before === undefined ? after : before) as ChangeJson['change']['before'],
          after: after as ChangeJson['change']['after'],
          after_unknown: unknown as ChangeJson['change']['after_unknown'],
          before_sensitive: sensitive,
          after_sensitive: sensitive,
        },
      }),
    ),
    configuration: {
      provider_config: {
        aws: {
          expressions: {
            region: { constant_value: 'eu-central-1' },
            allowed_account_ids: { constant_value: [ACCOUNT] },
          },
        },
      },
      root_module: {
        resources: resources
          .filter(({ after }) => after !== null)
          .map(({ address, templates = {}, references = {}, forEach }) => ({
            ...named(address),
            provider_config_key: 'aws',
            expressions: Object.fromEntries([
              ...Object.entries(templates).map(([name, value]) => [
                name,
                { constant_value: value, references: String(value).includes('${') ? ['something'] : [] },
              ]),
              ...Object.entries(references).map(([name, to]) => [name, { references: to }]),
            ]),
            ...(forEach && { for_each_expression: { references: forEach } }),
          })),
      },
    },
    ...parts,
  };
}
