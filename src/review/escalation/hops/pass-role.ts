import { type Answer, evaluate } from '../../../iam';
import { provenOrNot } from '../../access/proven-or-not';
import type { WorldPrincipal } from '../../world/world-principal';
import { type FoundHop, type Hop, type HopSearch, type Reader, roleLabel } from '../hop';
import { joinAnswers } from '../join-answers';
import { COMPUTE, type Compute } from './compute';
import { functionsOf } from './functions-of';
import { possibleResources } from './possible-resources';

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
  const trusted = trusts(reader, compute.service);
  if (trusted.verdict === 'denied') return [];
  const functions = functionsOf(probe.evaluator.index.world).filter((each) => each.account === account);
  return compute.ways.flatMap(({ actions, onFunctions }) => {
    const started = actions.flatMap((action) => {
      const resources = onFunctions
        ? functions.map((each) => each.arn)
        : possibleResources(principal, action, compute.resource(account));
      const [best] = resources
        .map((resource) => probe.may(subject, action, { arn: resource, account }))
        .filter(({ verdict }) => verdict !== 'denied')
        .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
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

const ORDER: readonly Answer['verdict'][] = ['allowed', 'allowed-if', 'not-proven'];

/** Whether the role lets the service take it, for something of the role's own account. */
function trusts({ arn, account, trust }: WorldPrincipal, name: string): Answer {
  const context = { 'aws:SourceAccount': account };
  const request = { principal: { type: 'service', name }, action: 'sts:AssumeRole', resource: arn, context } as const;
  return provenOrNot(() => evaluate(request, { resource: trust }));
}
