export { type Answer, type Conditions as OpenConditions, type Denial, showConditions } from './decide/answer';
export { type Change, compareAnswers } from './decide/compare';
export { evaluate } from './evaluate';
export type { AccessPolicies, KeyGrant, OrganizationLevel } from './layers/policies';
export type { Layer, ProofStep } from './layers/proof';
export { type Atom, showAtom } from './logic/atom';
export { mayAllow } from './may-allow';
export { findNearMisses, type NearMiss } from './near-misses';
export { allowAll } from './policy/allow-all';
export { parsePolicy, readPolicy, statementsOf } from './policy/parse-policy';
export {
  type Condition,
  opaquePolicy,
  type Policy,
  type PrincipalElement,
  type Statement,
} from './policy/policy';
export { PolicyError } from './policy/policy-error';
export { canReadParameter, type ParameterTarget } from './read/can-read-parameter';
export { canReadSecret, type SecretTarget } from './read/can-read-secret';
export type { SecretKey } from './read/secret-key';
export type { SecretReader } from './read/stored-value';
export type { AccessRequest, ContextValue, Organization } from './request/access-request';
export type { Principal as RequestPrincipal, Tags } from './request/principal';
export { RequestError } from './request/request-error';
export type { Alphabet } from './strings/alphabet';
export { globCovers } from './strings/glob';
export { type Hole, holeMarker, opaqueText, secretSuffix, showHoles, splitHoles, uuid } from './strings/hole';
