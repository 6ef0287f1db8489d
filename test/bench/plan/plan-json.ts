import type { ChangeJson, ModuleJson, PlanJson, ResourceJson } from '../../../src/review/read/plan/plan-json';
import { ACCOUNT, appName, appResources, type Planned, REGION } from './app-resources';

const TEAMS = ['orders', 'billing', 'search', 'identity'] as const;

/**
 * What `terraform show -json` says of a project in HCL with a module for each team, made for each application. Most
 * resources stay; some applications are new, some policies, keys and secrets change.
 */
export function planJson(apps: number): PlanJson {
  const numbers = Array.from({ length: apps }, (_, number) => number);
  return {
    format_version: '1.2',
    resource_changes: numbers.flatMap((number) => appResources(number).map((planned) => change(planned, number))),
    configuration: {
      provider_config: {
        aws: {
          expressions: { region: { constant_value: REGION }, allowed_account_ids: { constant_value: [ACCOUNT] } },
        },
      },
      root_module: { module_calls: Object.fromEntries(TEAMS.map((team) => [team, { module: teamModule() }])) },
    },
  };
}

function change({ submodule, type, name, index, values, computed }: Planned, number: number): ChangeJson {
  const key = index === undefined ? '' : `["${index}"]`;
  const app = `module.${TEAMS[number % TEAMS.length]}["${appName(number)}"]`;
  const module_address = submodule === undefined ? app : `${app}.${submodule}`;
  const actions = actionsOf(type, number);
  const isMade = actions.includes('create');
  const known = Object.fromEntries(Object.entries(values).filter(([attribute]) => !computed.includes(attribute)));
  return {
    address: `${module_address}.${type}.${name}${key}`,
    module_address,
    mode: 'managed',
    type,
    name,
    ...(index !== undefined && { index }),
    change: {
      actions,
      before: actions[0] === 'create' ? null : { ...values, ...(actions[0] === 'update' && earlier(type, values)) },
      after: actions.at(-1) === 'delete' ? null : isMade ? known : values,
      after_unknown: isMade ? Object.fromEntries(computed.map((attribute) => [attribute, true])) : {},
      before_sensitive: {},
      after_sensitive: {},
    },
  };
}

/** What an update changes, as it is before: a role that could not yet decrypt, a key of another description. */
function earlier(type: string, { policy }: Planned['values']): object {
  if (type !== 'aws_iam_role_policy') return { description: 'Secrets' };
  const document = JSON.parse(String(policy));
  return { policy: JSON.stringify({ ...document, Statement: document.Statement.slice(0, 1) }) };
}

function actionsOf(type: string, number: number): readonly string[] {
  if (number % 40 === 5) return ['create'];
  if (number % 20 === 0 && type === 'aws_iam_role_policy') return ['update'];
  if (number % 50 === 7 && type === 'aws_kms_key') return ['update'];
  if (number % 67 === 3 && type === 'aws_secretsmanager_secret') return ['delete', 'create'];
  if (number % 60 === 9 && type === 'aws_secretsmanager_secret_policy') return ['delete'];
  return ['no-op'];
}

function teamModule(): ModuleJson {
  const resources = appResources(0);
  return {
    resources: configured(resources.filter(({ submodule }) => submodule === undefined)),
    module_calls: { compute: { module: { resources: configured(resources.filter(({ submodule }) => submodule)) } } },
  };
}

/** A configuration in HCL: what refers to something has its references, but not its text. */
function configured(resources: readonly Planned[]): readonly ResourceJson[] {
  const seen = new Map(
    resources.map(({ type, name, values, computed }): [string, ResourceJson] => {
      const expressions = Object.entries(values).map(([attribute]) => {
        return [
          attribute,
          computed.includes(attribute) ? referred(attribute) : { references: ['each.key', 'var.app'] },
        ];
      });
      const set = expressions.filter(([attribute]) => attribute !== 'arn' && attribute !== 'id');
      return [
        `${type}.${name}`,
        { mode: 'managed', type, name, provider_config_key: 'aws', expressions: Object.fromEntries(set) },
      ];
    }),
  );
  return [...seen.values()];
}

const REFERRED: Readonly<Record<string, string>> = {
  kms_key_id: 'aws_kms_key.main.arn',
  target_key_id: 'aws_kms_key.main.key_id',
  secret_arn: 'aws_secretsmanager_secret.this',
  secret_id: 'aws_secretsmanager_secret.this',
};

function referred(attribute: string): { readonly references: readonly string[] } {
  return { references: [REFERRED[attribute] ?? 'each.key'] };
}
