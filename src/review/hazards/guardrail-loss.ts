import { showHoles } from '../../iam';
import type { OrganizationAccount } from '../world/organization-data';
import type { OrganizationAttachment } from '../world/organization-parts';
import { idOf } from '../world/origin';
import type { World } from '../world/world';
import type { HazardFinder } from './hazard-finder';

/** A guardrail that bound an account. */
interface Lost {
  readonly sid: string;
  readonly account: string;
}

/**
 * A guardrail stays declared and binds an account no more: its attachment moved, or its statement left the policy.
 * Attachments and policies that are removed are hazards of their own.
 */
export const guardrailLoss: HazardFinder = ({ before, after, changes }) => {
  const gone = new Set(changes.filter(({ action }) => action === 'delete').map(({ id }) => id));
  const attachments = before.organization?.parts.attachments ?? [];
  return attachments.flatMap((attachment) => {
    const { origin, policyOrigin, policy } = attachment;
    const isRemoved = [origin, policyOrigin].some((each) => each !== undefined && gone.has(idOf(each)));
    if (origin === undefined || isRemoved) return [];
    const lost = lostBy(attachment, before, after);
    return [...new Set(lost.map(({ sid }) => sid))].map((sid) => {
      const accounts = lost.filter((each) => each.sid === sid).map(({ account }) => account);
      return {
        ...{ kind: 'guardrail-removed', severity: 'error' as const, origin, guardrail: showHoles(sid) },
        message: `guardrail '${showHoles(sid)}' of policy '${showHoles(policy.name)}' no longer binds ${[...new Set(accounts)].sort().join(', ')}`,
        remedy: 'keep it attached above these accounts, or confirm that they may do what it denied',
      };
    });
  });
};

function lostBy({ kind, policy }: OrganizationAttachment, before: World, after: World): readonly Lost[] {
  const layer = kind === 'service-control' ? 'serviceControl' : 'resourceControl';
  return Object.entries(before.organization?.accounts ?? {}).flatMap(([account, old]) => {
    const now = after.organization?.accounts[account];
    const kept = new Set(now === undefined ? [] : denials(now, layer).map(({ sid }) => sid));
    return denials(old, layer)
      .filter(({ from, sid }) => from.startsWith(`${policy.name} attached to `) && !kept.has(sid))
      .map(({ sid }) => ({ sid, account }));
  });
}

/** Denials that certainly bind an account, by their Sids; without one by their place. */
function denials(account: OrganizationAccount, layer: 'serviceControl' | 'resourceControl') {
  return account[layer]
    .filter(({ uncertain }) => uncertain === undefined)
    .flatMap(({ policies }) => policies)
    .flatMap(({ name, statements }) =>
      statements
        .filter(({ effect }) => effect === 'Deny')
        .map(({ sid, index }) => ({ from: name, sid: sid ?? `statement ${index + 1} of ${name}` })),
    );
}
