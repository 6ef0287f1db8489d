import type { EnvironmentReport } from '../../report/report';

/** A name as short as it is unambiguous in its environment. */
export type Short = (name: string) => string;

/** Short names of an environment, as its report has them. */
export function shortOf({ shortNames }: Pick<EnvironmentReport, 'shortNames'>): Short {
  const short = new Map(shortNames.map((each) => [each.name, each.short]));
  return (full) => short.get(full) ?? full;
}
