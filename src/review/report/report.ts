import type { ProofStep } from '../../iam';
import type { Capability } from '../access/capability';
import type { CostReport } from '../cost/cost-report';
import type { HopKind } from '../escalation/escalation';
import type { Finding, Hazard } from '../finding/finding';
import type { Cause, Item } from './cause';

/** What a principal may do with a secret, at one time. */
export interface AccessState {
  readonly verdict: 'allowed' | 'allowed-if' | 'denied' | 'not-proven';
  /** Conditions in words, what denies, or why nothing is proven. @default - nothing to add */
  readonly detail?: string;
  /** Conditions but for those that every grant on the secret demands: what people are told. @default - `detail` */
  readonly further?: string;
  /** What other grants on the secret demand and this one does not, such as `TLS`. @default - nothing */
  readonly without?: readonly string[];
  /** Why nothing is proven, in one line. @default - something is */
  readonly line?: string;
  /** Holds no value of a secret. */
  readonly proof: readonly ProofStep[];
}

/** A principal and a secret. */
export interface Pair {
  /** ARN, or words such as `account 222222222222`. */
  readonly principal: string;
  /** @default - the principal belongs to no account */
  readonly account?: string;
  /** Name of the secret, or ARN where the name is not known. */
  readonly secret: string;
  readonly region: string;
  readonly capability: Capability;
}

/** What a change does to one access. */
export interface AccessChange extends Pair {
  readonly change: 'gained' | 'lost' | 'widened' | 'narrowed' | 'not-comparable';
  readonly before: AccessState;
  readonly after: AccessState;
}

/** Access that holds after the change. */
export interface AccessEntry extends Pair {
  readonly state: AccessState;
}

/** A way to a secret for somebody who cannot read it, by one step. Not access. */
export interface EscalationEntry extends Omit<Pair, 'region' | 'capability'> {
  /** Sorted; the step is the same in each. */
  readonly regions: readonly string[];
  readonly hop: HopKind;
  /** The action that opens the way. */
  readonly action: string;
  /** What is taken or changed. */
  readonly through: string;
  /** `unchanged` also without something to compare with. */
  readonly change: 'gained' | 'unchanged';
  /** Whether `mayObtain` declares it. */
  readonly expected: boolean;
  /** Never `denied`. */
  readonly state: AccessState;
}

/** A declared expectation that does not hold. */
export interface BrokenExpectation {
  /**
   * `unexpected` not in `mayRead` · `forbidden` in `mustNotRead` · `obtainable` not in `mayObtain` · `unused` an entry
   * that names nobody.
   */
  readonly kind: 'unexpected' | 'forbidden' | 'obtainable' | 'unused';
  readonly principal: string;
  readonly secret: string;
  /** With every condition. */
  readonly message: string;
  /** The same without what every grant on the secret demands. @default - `message` */
  readonly line?: string;
  /** Of `forbidden`: that there is none is not proven. @default - there is access */
  readonly isUnproven?: true;
}

/** Something no claim is made about, and what would help. */
export interface Unproven {
  /** A principal with all that it may do to one secret in which Regions, or the address of what was not read. */
  readonly subject: string;
  /** In one line. */
  readonly why: string;
  /** All reasons in full. @default - the line says it all */
  readonly detail?: string;
  /** What helps in this input. */
  readonly remedy: string;
  /** Who may be able to do something with what. @default - it is about what was not read */
  readonly pair?: {
    readonly principal: string;
    readonly secret: string;
    /** Sorted. */
    readonly regions: readonly string[];
    readonly capabilities: readonly Capability[];
  };
}

/** How often writing, administering, or administering a key changes hands. */
export interface ControlCounts {
  readonly gained: number;
  readonly lost: number;
  readonly widened: number;
  readonly narrowed: number;
}

/** How often each kind of thing was found in an environment. */
export interface Counts {
  /** Reading that is gained; so are the next three of reading. */
  readonly gained: number;
  readonly lost: number;
  readonly widened: number;
  readonly narrowed: number;
  readonly control: ControlCounts;
  readonly notProven: number;
  readonly errors: number;
  readonly warnings: number;
  readonly destroyed: number;
  readonly replaced: number;
  readonly brokenExpectations: number;
  /** Steps to a secret that are not declared, those gained included. */
  readonly escalations: number;
  /** Of these, what the change brings. */
  readonly escalationsGained: number;
}

/** What every grant on a secret demands, in each Region. */
export interface Standing {
  readonly secret: string;
  /** `TLS`, `organization o-a1b2c3d4e5`. Sorted; never empty. */
  readonly conditions: readonly string[];
}

/** A name that is short where it means one thing. */
export interface ShortName {
  readonly name: string;
  readonly short: string;
}

/** All that was found in one environment. */
export interface EnvironmentReport {
  readonly name: string;
  /** Whether there was something to compare with; without it there are no changes of access, only access. */
  readonly compared: boolean;
  readonly counts: Counts;
  /** Why all the rest is told, the most important first: each entry of the lists below stands under one cause. */
  readonly causes: readonly Cause[];
  readonly changes: readonly AccessChange[];
  readonly access: readonly AccessEntry[];
  /** What is the same for all who are allowed, by secret. Whoever is told of a grant is not told of it again. */
  readonly standing: readonly Standing[];
  /** Of the principals, secrets and keys in the lists, those that have a short name. */
  readonly shortNames: readonly ShortName[];
  /** Who could obtain a secret by one step; apart from access. */
  readonly escalations: readonly EscalationEntry[];
  readonly expectations: readonly BrokenExpectation[];
  readonly findings: readonly Finding[];
  readonly hazards: readonly Hazard[];
  readonly cost: CostReport;
  readonly notProven: readonly Unproven[];
}

/** The lists of an environment's report whose entries have a cause. */
export type EnvironmentLists = Pick<
  EnvironmentReport,
  'changes' | 'escalations' | 'expectations' | 'findings' | 'hazards' | 'notProven'
>;

/** What causes are found in: access as well, which has none. */
export type CauseLists = EnvironmentLists & Pick<EnvironmentReport, 'access'>;

/** The end of a review. */
export interface Verdict {
  /** 0 clean · 1 at or above the threshold · 3 access that is not expected · 4 not proven, with `--strict`. */
  readonly exitCode: 0 | 1 | 3 | 4;
  /** The exit code in a word: what a label says. */
  readonly result: 'ok' | 'not-proven' | 'blocked';
  /** Whether there is anything to tell; else no first comment has to be written. */
  readonly news: boolean;
  /** For people: at most 80 characters. */
  readonly sentence: string;
  /** Each thing that blocks. Empty when the exit code is 0. */
  readonly reasons: readonly string[];
  /** What people are told, the most important first. */
  readonly items: readonly Item[];
}

/** The result of a review; the JSON output is this value. Its schema is `docs/review-report.schema.json`. */
export interface ReviewReport {
  /** Changes when a field is removed or its meaning changes; new fields do not change it. */
  readonly schemaVersion: 2;
  /** The instant that the report speaks for, as `2026-11-22T04:00:00Z`. @default - not given */
  readonly validAt?: string;
  readonly verdict: Verdict;
  /** In the order of their names. */
  readonly environments: readonly EnvironmentReport[];
}
