import type { Answer } from '../../../iam';
import type { WorldPrincipal } from '../../world/world-principal';
import { type FoundHop, type Hop, type HopSearch, type Reader, roleLabel } from '../hop';
import { joinAnswers } from '../join-answers';
import { bestOf } from './best-of';
import { possibleResources } from './possible-resources';
import { type Request, SESSIONS, type Session } from './sessions';
import { trustsService } from './trusts-service';

/**
 * Somebody runs a command on an instance or task that runs as a reader, and has the credentials of its role. Which ones
 * run, no stack tells: the trust policy of the role says that some may.
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html
 */
export const runCommand: Hop = {
  needs: [...new Set(SESSIONS.flatMap(({ requests }) => requests.slice(0, 1).map(({ action }) => action)))],
  find: (search) => {
    const { principal, readers } = search;
    if (principal === undefined) return [];
    return readers
      .filter(({ principal: reader }) => reader.account === principal.account && reader.trust !== undefined)
      .flatMap((reader) => SESSIONS.flatMap((session) => runOn(session, reader, { ...search, principal })));
  },
};

function runOn(
  { service, requests }: Session,
  { principal: reader, access }: Reader,
  { probe, subject, principal }: HopSearch & { readonly principal: WorldPrincipal },
): readonly FoundHop[] {
  const trusted = trustsService(reader, service);
  if (trusted.verdict === 'denied') return [];
  const { account } = reader;
  const answers: Answer[] = [];
  for (const request of requests) {
    const resources = resourcesOf(request, principal, account);
    const answer = bestOf(probe, subject, { action: request.action, account, resources });
    if (answer === undefined) return [];
    answers.push(answer);
  }
  const [first, ...others] = answers;
  if (first === undefined) return [];
  const answer = joinAnswers(first, {
    ...Object.fromEntries(others.map((other, index) => [`request ${index + 2}`, other])),
    'the service': trusted,
    'the read': access.answer,
  });
  const action = [...new Set(requests.map((request) => request.action))].join(' and ');
  return [{ hop: 'run-command', action, through: roleLabel(reader), answer }];
}

function resourcesOf({ action, on, exactly }: Request, principal: WorldPrincipal, account: string): readonly string[] {
  const found = possibleResources(principal, action, on(account));
  if (!exactly) return found;
  const [arn, partition, service, , ...rest] = on(account).split(':');
  return [...new Set(found.map((each) => [arn, partition, service, each.split(':')[3], ...rest].join(':')))];
}
