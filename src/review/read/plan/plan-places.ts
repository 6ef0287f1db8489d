import { holeMarker } from '../../../iam';
import { isObject, type Json } from '../../world/json';
import type { Place } from '../block/place';
import { placeOf } from '../synth/providers';
import { configuredValue } from './configured-value';
import { knownValue, type Standpoint } from './known-value';
import { type KeyOf, planEvidence } from './plan-evidence';
import type { Expressions, PlanJson } from './plan-json';
import { wholeReferences } from './whole-references';

export interface PlanPlacesOptions {
  readonly environment: string;
  readonly keyOf: KeyOf;
  /** Where the expressions of a provider stand: in the module of this address, or the root module. */
  readonly standpointOf: (module: string | undefined) => Standpoint;
  /** What the user said, for a provider that does not tell; asked without a key for all of them. */
  readonly accountOf: AccountOf;
}

/**
 * Where each provider of a plan works: as its configuration says, otherwise as what exists under it shows. Providers
 * that take their credentials from one place are in one account, which may not be known.
 */
export function planPlaces(plan: PlanJson, options: PlanPlacesOptions): (key: string) => Place {
  const providers = Object.entries(plan.configuration?.provider_config ?? {}).filter(([key]) => isAws(key));
  const evidence = planEvidence(plan, options.keyOf);
  const expressionsOf = (key: string) => plan.configuration?.provider_config?.[key]?.expressions ?? {};
  const placeAt = (key: string): Place => {
    const expressions = expressionsOf(key);
    const told = configuredValue(expressions, key, readingOf(options.standpointOf(moduleOf(key)))) ?? {};
    const place = placeOf(
      told as Readonly<Record<string, unknown>>,
      (value) => (value ?? undefined) as Json | undefined,
    );
    const shown = evidence.get(key);
    return {
      ...place,
      account: place.account ?? options.accountOf(key) ?? shown?.account,
      region: place.region ?? shown?.region,
      ...(isHidden(expressions, told) && { defaultTags: undefined }),
    };
  };
  const groupOf = (key: string) => {
    const credentials = JSON.stringify(CREDENTIALS.map((name) => expressionsOf(key)[name] ?? null));
    // One name is another variable in another module.
    return credentials.includes('"references"') ? `${moduleOf(key) ?? ''} ${credentials}` : credentials;
  };
  const groups = new Map<string, string | undefined>();
  for (const [key] of providers) groups.set(groupOf(key), groups.get(groupOf(key)) ?? placeAt(key).account);
  const silent = [...groups.values()].filter((account) => account === undefined).length;
  const accountIn = (key: string): string => {
    const group = groupOf(key);
    const isAlone = silent <= 1 && (groups.has(group) || groups.size <= 1);
    const [first] = providers.find(([other]) => groupOf(other) === group) ?? [key];
    return (
      groups.get(group) ??
      (isAlone ? options.accountOf() : undefined) ??
      unknownAccount(isAlone ? options.environment : `${options.environment}/${first}`)
    );
  };
  const places = new Map<string, Place>();
  return (key) => {
    let place = places.get(key);
    if (place === undefined) {
      place = placeAt(key);
      if (place.account === undefined) place = { ...place, account: accountIn(key) };
      places.set(key, place);
    }
    return place;
  };
}

/** What the user said of the account of a provider, or of all that do not tell. */
export type AccountOf = (provider?: string) => string | undefined;

/** Arguments that decide whose credentials a provider has; those that have the same are in one account. */
const CREDENTIALS = [
  'access_key',
  'allowed_account_ids',
  'assume_role',
  'assume_role_with_web_identity',
  'profile',
  'secret_key',
  'shared_config_files',
  'shared_credentials_file',
  'shared_credentials_files',
  'token',
];

/** Whether a key is that of an AWS provider, such as `aws.orders` or `module.app:aws`. */
export function isAws(key: string): boolean {
  return /(^|:)aws(\.|$)/.test(key);
}

/** @param option as `--account` takes it. Without colons, which separate the parts of an ARN */
function unknownAccount(option: string): string {
  return holeMarker({ id: `account of ${option.replaceAll(':', '.')}`, alphabet: 'digits', min: 12, max: 12 });
}

/** The address of the module that configures a provider itself; nothing for the root module. */
function moduleOf(key: string): string | undefined {
  return /^(module\..+):aws(?:\.|$)/.exec(key)?.[1];
}

/** An argument that refers to one known variable alone has its value. */
function readingOf(at: Standpoint) {
  return {
    template: (raw: unknown) => raw as Json,
    follow: (_: string, references: readonly string[]) => {
      const [only, ...others] = wholeReferences(references);
      const known = only === undefined || others.length > 0 ? undefined : knownValue(only, at);
      return known?.value ?? undefined;
    },
  };
}

/** Whether a provider has default tags that the plan does not tell. */
function isHidden(expressions: Expressions, told: Json): boolean {
  const tags = isObject(told) && Array.isArray(told.default_tags) ? told.default_tags[0] : undefined;
  return expressions.default_tags !== undefined && !isObject(isObject(tags) ? tags.tags : undefined);
}
