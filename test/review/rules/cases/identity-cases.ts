import { opaqueText } from '../../../../src/iam';
import { principal } from '../../../helpers/review/world-builder';
import { anybody, brokenBy, by, letsIn, OWN, opened, outsideDenied, rootOf, STRANGER, WHOLE } from './outsider-worlds';
import type { RuleCase } from './rule-case';

const ROLE_ID = 'AROAEXAMPLEEXAMPLE123';
const USER_ID = 'AIDAEXAMPLEEXAMPLE123';
const unknown = (id: string) => `the unknown identity ${id} (deleted, or of another account)`;
const possibly = (who: string, kind = 'secret', doubt?: string) =>
  letsIn(who, kind, doubt).replace('admits', 'possibly admits');
const declared = { principals: [principal({ uniqueId: ROLE_ID })] };

/** Identities that a plan does not tell: AWS shows such an id for what was deleted, and takes one of any account. */
export const IDENTITY_CASES: readonly RuleCase[] = [
  ...(['secret', 'key'] as const).flatMap((kind) => [
    brokenBy(opened(by(ROLE_ID), { kind }), possibly(unknown(ROLE_ID), kind), [
      opened(by(ROLE_ID), { kind, ...declared }),
      opened(by(ROLE_ID), { kind, ...outsideDenied(OWN) }),
      opened(by(opaqueText('id of app')), { kind }),
      opened({ Principal: { Service: ROLE_ID } }, { kind }),
    ]),
    brokenBy(
      opened(by([USER_ID, ROLE_ID]), { kind, organization: WHOLE, ...declared }),
      possibly(unknown(USER_ID), kind, ''),
      [opened(by(ROLE_ID), { kind, organization: WHOLE, ...declared })],
    ),
  ]),
  brokenBy(opened(by([ROLE_ID, rootOf(STRANGER)])), letsIn(`account ${STRANGER}`), [
    opened(by([ROLE_ID, rootOf(STRANGER)]), { ...declared, ...outsideDenied(OWN) }),
  ]),
  ...[`${ROLE_ID}:*`, `${ROLE_ID}:session`, ROLE_ID].map((id) =>
    brokenBy(opened(anybody({ StringLike: { 'aws:userid': id } })), possibly(unknown(ROLE_ID)), [
      opened(anybody({ StringLike: { 'aws:userid': id } }), declared),
      opened(anybody({ StringLike: { 'aws:userid': id }, StringEquals: { 'aws:PrincipalOrgID': OWN } })),
      opened(anybody({ StringLike: { 'aws:userid': id } }), outsideDenied(OWN)),
    ]),
  ),
  brokenBy(opened(by('arn:aws:iam::*:role/app')), letsIn('any account'), [
    opened(by('arn:aws:iam::*:role/app'), outsideDenied(OWN)),
  ]),
  // What AWS would refuse, or take in other policies alone, names nobody that is known.
  ...[
    { Principal: { CanonicalUser: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be' } },
    by('app'),
  ].map((allow) =>
    brokenBy(opened(allow), possibly(unknown(String(Object.values(allow.Principal as object)[0]))), [
      opened(allow, outsideDenied(OWN)),
    ]),
  ),
];
