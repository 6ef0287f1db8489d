import type { WorldPrincipal } from '../../world/world-principal';
import { type FoundHop, type Hop, type HopSearch, type Reader, roleLabel } from '../hop';
import { joinAnswers } from '../join-answers';
import { bestOf } from './best-of';
import { COMPUTE, type Compute } from './compute';
import { functionsOf } from './functions-of';
import { possibleResources } from './possible-resources';
import { trustsService } from './trusts-service';

/**
 * Somebody runs its own code as a role that reads: it may pass the role to a service that the role trusts, and start
 * something there.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
export const passRole: Hop = {
  needs: ['iam:PassRole'],
  find: (search) => {
    const { principal, readers } = search;
    if (principal === undefined) return [];
    return readers
      .filter(({ principal: reader }) => reader.account === principal.account && reader.trust !== undefined)
      .flatMap((reader) => COMPUTE.flatMap((compute) => passTo(compute, reader, { ...search, principal })));
  },
};

function passTo(
  compute: Compute,
  { principal: reader, access }: Reader,
  { probe, subject, principal }: HopSearch & { readonly principal: WorldPrincipal },
): readonly FoundHop[] {
  const { arn, account, tags } = reader;
  const passed = probe.may(subject, 'iam:PassRole', { arn, account, tags }, { 'iam:PassedToService': compute.service });
  if (passed.verdict === 'denied') return [];
  const trusted = trustsService(reader, compute.service);
  if (trusted.verdict === 'denied') return [];
  const functions = functionsOf(probe.evaluator.index.world).filter((each) => each.account === account);
  return compute.ways.flatMap(({ actions, onFunctions }) => {
    const started = actions.flatMap((action) => {
      const resources = onFunctions
        ? functions.map((each) => each.arn)
        : possibleResources(principal, action, compute.resource(account));
      const best = bestOf(probe, subject, { action, account, resources });
      return best === undefined ? [] : [[action, best] as const];
    });
    if (started.length < actions.length) return [];
    const answer = joinAnswers(passed, {
      'the service': trusted,
      ...Object.fromEntries(started),
      'the read': access.answer,
    });
    return [{ hop: 'pass-role', action: actions.join(' and '), through: roleLabel(reader), answer }];
  });
}
