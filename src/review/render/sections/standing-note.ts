import { standingWords } from '../../access/standing-words';
import type { EnvironmentReport } from '../../report/report';
import { shortOf } from './short';

/** What every grant on a secret demands, said once below a table. */
export function standingNote(environments: readonly EnvironmentReport[]): string | undefined {
  const demands = environments.flatMap((environment) => {
    const short = environments.length > 1 ? (full: string) => full : shortOf(environment);
    return environment.standing.map(({ secret, conditions }) => ({ secret: short(secret), conditions }));
  });
  const ofSecrets = (access: EnvironmentReport['access']) =>
    access.filter(({ capability }) => capability !== 'administer-key');
  const all = new Set(
    environments.flatMap(({ name, access }) => ofSecrets(access).map(({ secret }) => `${name} ${secret}`)),
  );
  return standingWords(demands, all.size);
}
