import type { Control } from '../../model/controls/control';
import { CONFIG_RULE_CONTROLS, DETECTION_CONTROLS, GUARDRAIL_CONTROLS } from '../../model/controls/implementers';
import { readGuardrailSets } from '../../review/guardrails/read-guardrail-sets';
import type { SynthStack } from '../../review/read/synth/configuration';
import { GOLDEN_RULES } from '../../review/rules/golden/golden-rules';
import type { World } from '../../review/world/world';

/** What is judged, and for which day. */
export interface Judged {
  readonly stacks: readonly SynthStack[];
  readonly world: World;
  /** As `2026-11-28`. */
  readonly today: string;
}

/** A golden rule, and how often it is broken. */
export interface CheckedRule {
  readonly id: string;
  readonly violations: number;
}

/** What the stacks have for one control, and what they lack of what this library has. */
export interface Implementation {
  readonly control: Control;
  /** Guardrails that are attached, each with the set that has it. */
  readonly enforced: readonly string[];
  readonly rules: readonly CheckedRule[];
  /** Detections, alarms and rules of AWS Config that are deployed, by the names of their rules. */
  readonly detected: readonly string[];
  /** Guardrails that are attached nowhere. */
  readonly unenforced: readonly string[];
  /** Detections that no stack deploys. */
  readonly undetected: readonly string[];
  readonly state: 'in place' | 'in part' | 'broken' | 'gap';
}

/** Rules of EventBridge that are no detections, by a part of their names. */
const ALARMS: readonly (readonly [part: string, control: string])[] = [
  ['-secret-rotation', 'rotation-monitored'],
  ['-break-glass', 'emergency-use'],
];

/** Looks up what the stacks have for controls. */
export class Implementations {
  private readonly attached: ReadonlyMap<string, string>;
  private readonly ruleNames: readonly string[];
  private readonly configRules: ReadonlySet<string>;
  private readonly checked: ReadonlyMap<string, CheckedRule>;

  /** @throws `ReadError` when a stack does not say its guardrails as `cdktf synth` does */
  constructor({ stacks, world, today }: Judged) {
    const sets = readGuardrailSets(stacks).filter(({ targets }) => targets.some(({ attached }) => attached));
    this.attached = new Map(
      sets.flatMap(({ set, policies }) =>
        policies.flatMap(({ guardrails }) => guardrails.map((id) => [id, `${id} (${set})`] as const)),
      ),
    );
    this.ruleNames = stacks.flatMap(({ configuration }) =>
      Object.values(configuration.resource?.aws_cloudwatch_event_rule ?? {}).map(({ name }) => String(name)),
    );
    this.configRules = new Set(stacks.flatMap(({ configuration }) => configRulesIn(configuration)));
    this.checked = new Map(
      GOLDEN_RULES.map((rule) => [rule.id, { id: rule.id, violations: rule.check(world, today).length }]),
    );
  }

  of(control: Control): Implementation {
    const guardrails = idsOf(GUARDRAIL_CONTROLS, control);
    const detections = idsOf(DETECTION_CONTROLS, control);
    const found = {
      enforced: guardrails.flatMap((id) => this.attached.get(id) ?? []),
      rules: GOLDEN_RULES.filter((rule) => rule.control === control).flatMap(({ id }) => this.checked.get(id) ?? []),
      detected: [
        ...detections.flatMap((id) => this.rulesOf(`-secret-detection-${id}`)),
        ...this.alarmsOf(control),
        ...idsOf(CONFIG_RULE_CONTROLS, control).filter((id) => this.configRules.has(id)),
      ],
      unenforced: guardrails.filter((id) => !this.attached.has(id)),
      undetected: detections.filter((id) => this.rulesOf(`-secret-detection-${id}`).length === 0),
    };
    return { control, ...found, state: stateOf(found) };
  }

  private rulesOf(end: string): readonly string[] {
    return this.ruleNames.filter((name) => name.endsWith(end));
  }

  private alarmsOf(control: Control): readonly string[] {
    const parts = ALARMS.filter(([, id]) => id === control.id).map(([part]) => part);
    return [...new Set(this.ruleNames.filter((name) => parts.some((part) => name.includes(part))))];
  }
}

/** Names of the rules in the packs of a stack. */
function configRulesIn({ resource }: SynthStack['configuration']): readonly string[] {
  return Object.values(resource?.aws_config_organization_conformance_pack ?? {}).flatMap(({ template_body }) =>
    [...String(template_body).matchAll(/^ *ConfigRuleName: "([\w-]+)"$/gm)].map(([, name = '']) => name),
  );
}

function idsOf(of: Readonly<Record<string, string>>, { id }: Control): readonly string[] {
  return Object.keys(of).filter((each) => of[each] === id);
}

function stateOf(found: Omit<Implementation, 'control' | 'state'>): Implementation['state'] {
  if (found.rules.some(({ violations }) => violations > 0)) return 'broken';
  if (found.enforced.length + found.rules.length + found.detected.length === 0) return 'gap';
  return found.unenforced.length + found.undetected.length === 0 ? 'in place' : 'in part';
}
