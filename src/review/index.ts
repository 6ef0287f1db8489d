export type { PolicyJson } from '../model/policy/document';
export type { Access, Target } from './access/access';
export type { AccessEvaluator } from './access/access-evaluator';
export { accessJson } from './access/access-json';
export { AccessQueries } from './access/access-queries';
export type { Assumptions, Capability } from './access/capability';
export { type AccessChange, accessChanges } from './access/difference';
export { accessMatrix, type MatrixRow } from './access/matrix';
export { declaredSubject, type Subject } from './access/subject';
export { findSecrets } from './access/targets';
export { unknownAccounts } from './access/unknown-accounts';
export { verdictText } from './access/verdict-text';
export type { WorldIndex } from './access/world-lookup';
export type { CostLine, CostReport } from './cost/cost-report';
export { LIST_PRICES, type Prices, parsePrices } from './cost/prices';
export { type DeploymentPolicy, deploymentPolicies } from './deployment/deployment-policy';
export { type Deployment, type DeploymentRefusal, deploymentRefusals } from './deployment/deployment-refusals';
export { type DeploymentRefusalJson, refusalJson } from './deployment/refusal-json';
export type { Escalation, HopKind } from './escalation/escalation';
export { escalationJson } from './escalation/escalation-json';
export { type EscalationRow, escalationRows } from './escalation/escalation-rows';
export { Escalations } from './escalation/find/find-escalations';
export { stepText } from './escalation/step-text';
export type { Finding, Hazard, SourceLocation } from './finding/finding';
export type { Severity } from './finding/severity';
export { asEnforced } from './guardrails/as-enforced';
export { findHits } from './guardrails/find-hits';
export type { GuardrailHit, HitVerdict } from './guardrails/hit';
export type { HitSearch } from './guardrails/hit-of';
export { type GuardrailPolicy, readGuardrailSets, type SynthesizedSet } from './guardrails/read-guardrail-sets';
export { renderHtml } from './page/html';
export type { Operation } from './provider/provider-type';
export type { PlanInput } from './read/plan/given-plan';
export type { PlanJson } from './read/plan/plan-json';
export { type ReadPlanOptions, readPlan } from './read/plan/read-plan';
export { type Input, readInput } from './read/read-input';
export type { Configuration, SynthStack } from './read/synth/configuration';
export { readStacks } from './read/synth/read-stacks';
export { type ReadSynthOptions, readSynth, readSynthStacks } from './read/synth/read-synth';
export { renderGitlab } from './render/gitlab';
export { renderJson } from './render/json';
export { COMMENT_MARKER, renderMarkdown } from './render/markdown/markdown';
export { renderSarif } from './render/sarif';
export type { VerdictOptions } from './report/blocks';
export type { Cause, CauseKind, Consequence, Item } from './report/cause';
export { type Expectation, type Expectations, parseExpectations } from './report/expectations';
export { type CountTerm, type FailTerm, parseFailOn } from './report/fail-on';
export type { Phrase, Piece } from './report/phrase';
export type {
  AccessChange as ReportedAccessChange,
  AccessEntry,
  AccessState,
  BrokenExpectation,
  ControlCounts,
  Counts,
  EnvironmentReport,
  EscalationEntry,
  Pair,
  ReviewReport,
  ShortName,
  Standing,
  Unproven,
  Verdict,
} from './report/report';
export { type ReviewOptions, reviewWorlds } from './report/review-worlds';
export type { Locate } from './rules/check/check-rules';
export { parseSuppressions, type Suppression } from './rules/check/suppressions';
export { GOLDEN_RULES } from './rules/golden/golden-rules';
export type { Rule, Violation } from './rules/rule';
export { checkGoldenRules, type GoldenRulesOptions } from './synthesis/check-golden-rules';
export { ReadError } from './user-file/read-error';
export type { Json, JsonObject } from './world/json';
export type { OrganizationAccount, OrganizationData } from './world/organization-data';
export type {
  OrganizationAttachment,
  OrganizationHead,
  OrganizationNode,
  OrganizationParts,
} from './world/organization-parts';
export type { Origin } from './world/origin';
export type { ResourceChange } from './world/resource-change';
export type { Unresolved, World } from './world/world';
export type { WorldKey } from './world/world-key';
export type { WorldParameter } from './world/world-parameter';
export type { PolicyKind, WorldPolicy } from './world/world-policy';
export type { WorldPrincipal } from './world/world-principal';
export type { Redacted, WorldResource } from './world/world-resource';
export type { EncryptedBy, WorldSecret } from './world/world-secret';
export type { Worlds } from './world/worlds';
