export { LIST_PRICES, type Prices, parsePrices } from '../cost/prices';
export { renderHtml } from '../render/html/html';
export { renderJson } from '../render/json';
export { COMMENT_MARKER, renderMarkdown } from '../render/markdown/markdown';
export { renderSarif } from '../render/sarif';
export { GOLDEN_RULES } from '../rules/golden-rules';
export type { Rule, Violation } from '../rules/rule';
export { parseSuppressions, type Suppression } from '../rules/suppressions';
export { checkGoldenRules, type GoldenRulesOptions } from '../synthesis/check-golden-rules';
export { type Expectation, type Expectations, parseExpectations } from './expectations';
export { type FailTerm, parseFailOn } from './fail-on';
export type { Finding, Hazard, SourceLocation } from './finding';
export type {
  AccessChange as ReportedAccessChange,
  AccessEntry,
  EnvironmentReport,
  EscalationEntry,
  ReviewReport,
  Verdict,
} from './report';
export { type ReviewOptions, reviewWorlds } from './review-worlds';
export type { Severity } from './severity';
