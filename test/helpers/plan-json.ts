import type { ChangeJson, PlanJson } from '../../src/review/read/plan/plan-json';
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
}

/** A plan as `terraform show -json` tells it, of one provider that says its account. */
export function planJson(resources: readonly PlannedResource[], parts: Partial<PlanJson> = {}): PlanJson {
  const named = (address: string) => {
    const [type = '', name = ''] = address.split('.');
    return { address, mode: 'managed', type, name } as const;
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
          .map(({ address, templates = {} }) => ({
            ...named(address),
            provider_config_key: 'aws',
            expressions: Object.fromEntries(
              Object.entries(templates).map(([name, value]) => [
                name,
                { constant_value: value, references: String(value).includes('${') ? ['something'] : [] },
              ]),
            ),
          })),
      },
    },
    ...parts,
  };
}
