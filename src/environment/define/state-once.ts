import { callingLine } from '../../constructs/synthesis/record-source';
import type { Differences, Statement } from '../schema/statement';

/** What a call states: its settings, apart from where they hold. */
export function stateOnce<Settings, EnvironmentName extends string, Name extends string>(
  name: Name,
  settings: Settings,
  { onlyIn, differsIn }: Differences<Settings, EnvironmentName>,
): Statement<Settings, EnvironmentName, Name> {
  const differing = namesOf(differsIn ?? {});
  return {
    name,
    settings,
    onlyIn,
    differences: differing.map((environment) => [environment, differsIn?.[environment]]),
    named: [...(onlyIn ?? []), ...differing],
    source: callingLine(),
  };
}

function namesOf<EnvironmentName extends string>(
  differsIn: {
    readonly [Each in EnvironmentName]?: unknown;
  },
): readonly EnvironmentName[] {
  const names: EnvironmentName[] = [];
  for (const name in differsIn) names.push(name);
  return names;
}

/** What a statement says in an environment. @returns nothing when it is not there */
export function settingsIn<Settings>(
  { settings, onlyIn, differences }: Statement<Settings>,
  environment: string,
): Settings | undefined {
  if (onlyIn !== undefined && !onlyIn.includes(environment)) return undefined;
  const [, different] = differences.find(([name]) => name === environment) ?? [];
  return { ...settings, ...different };
}
