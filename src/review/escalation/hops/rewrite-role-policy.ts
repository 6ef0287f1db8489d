import { declaredSubject } from '../../access/subject';
import type { WorldPrincipal } from '../../world/world-principal';
import { type FoundHop, type Hop, type HopSearch, roleLabel, steps } from '../hop';
import { joinAnswers } from '../join-answers';
import { PERMISSIVE_IDENTITY } from '../permissive-policy';
import { identityWriters, WRITING } from './identity-writers';

/** Somebody gives a policy that reads to a role that it can take, and takes it. */
export const rewriteRolePolicy: Hop = {
  needs: WRITING,
  find: (search) => {
    const { probe, principal, readers } = search;
    const reading = new Set(readers.map((reader) => reader.principal.id));
    return probe.evaluator.index.world.principals
      .filter(({ id, trust }) => trust !== undefined && id !== principal?.id && !reading.has(id))
      .flatMap((role) => through(role, search));
  },
};

function through(role: WorldPrincipal, { probe, subject, secret }: HopSearch): readonly FoundHop[] {
  const taken = probe.takes(subject, role);
  if (taken === undefined) return [];
  return identityWriters(probe, role).flatMap(({ actions, thing }) => {
    const may = (action: string) => probe.may(subject, action, thing);
    const possible = actions.filter((action) => may(action).verdict !== 'denied');
    if (possible.length === 0) return [];
    const read = probe.readsAfter(declaredSubject(role), secret, { identity: [PERMISSIVE_IDENTITY] });
    return steps({ hop: 'rewrite-role-policy', through: roleLabel(role) }, possible, (action) =>
      joinAnswers(may(action), { 'sts:AssumeRole': taken, 'the read': read }),
    );
  });
}
