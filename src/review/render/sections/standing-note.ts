import { standingWords } from '../../access/standing-words';
import type { EnvironmentReport } from '../../report/report';
import { shortOf } from './short';

/** What every grant on a secret demands, said once below a table. */
export function standingNote(environments: readonly EnvironmentReport[]): string | undefined {
  const demands = environments.flatMap((environment) => {
    const short = environments.length > 1 ? (full: string) => full : shortOf(environment);
    return environment.standing.map(({ secret, conditions }) => ({ secret: short(secret), conditions }));
  });
  return standingWords(
    demands,
    environments.reduce((sum, { access }) => sum + secretsIn(access), 0),
  );
}

function secretsIn(access: EnvironmentReport['access']): number {
  const secrets = new Set<string>();
  for (const { secret, capability } of access) if (capability !== 'administer-key') secrets.add(secret);
  return secrets.size;
}
