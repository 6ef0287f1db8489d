import { declaredSubject } from '../../access/subject';
import type { WorldPrincipal } from '../../world/world-principal';
import { type FoundHop, type Hop, type HopQuestion, roleLabel, steps } from '../hop';
import { joinAnswers } from '../join-answers';
import { OPENED_IDENTITY } from '../permissive-policy';
import { identityWriters, WRITING } from './identity-writers';

/** Somebody gives a policy that reads to a role that it can take, and takes it. */
export const rewriteRolePolicy: Hop = {
  needs: WRITING,
  find: (question) => {
    const { probe, principal, readers } = question;
    const reading = new Set(readers.map((reader) => reader.principal.id));
    return probe.questioner.index.world.principals
      .filter(({ id, trust }) => trust !== undefined && id !== principal?.id && !reading.has(id))
      .flatMap((role) => through(role, question));
  },
};

function through(role: WorldPrincipal, { probe, subject, secret }: HopQuestion): readonly FoundHop[] {
  const taken = probe.takes(subject, role);
  if (taken === undefined) return [];
  return identityWriters(probe, role).flatMap(({ actions, thing }) => {
    const may = (action: string) => probe.may(subject, action, thing);
    const possible = actions.filter((action) => may(action).verdict !== 'denied');
    if (possible.length === 0) return [];
    const read = probe.readsAfter(declaredSubject(role), secret, { identity: [OPENED_IDENTITY] });
    return steps({ hop: 'rewrite-role-policy', through: roleLabel(role) }, possible, (action) =>
      joinAnswers(may(action), { 'sts:AssumeRole': taken, 'the read': read }),
    );
  });
}
