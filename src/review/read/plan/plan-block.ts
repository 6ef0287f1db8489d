import { opaqueText } from '../../../iam';
import { isObject, type Json } from '../../world/json';
import type { Origin } from '../../world/origin';
import type { Redacted, WorldResource } from '../../world/world-resource';
import type { Block } from '../block/block';
import { BlockScope } from '../block/block-scope';
import { derive } from '../block/derive';
import type { Place } from '../block/place';
import { renderDocument } from '../block/policy-document';
import { resolveRaw } from '../synth/resolve-raw';
import { containsTrue } from './contains-true';
import { fill } from './fill';
import { identifierOf } from './identifier';
import type { Expressions, Values } from './plan-json';
import type { PlanModule } from './plan-module';
import { rawExpression } from './raw-expression';
import { redactPlanned } from './redact-planned';
import { wholeReferences } from './references';

export interface PlanBlockProps {
  readonly id: string;
  readonly origin: Origin;
  readonly mode: WorldResource['mode'];
  readonly type: string;
  readonly name: string;
  readonly place: Place;
  readonly module: PlanModule;
  readonly isReplacement: boolean;
  readonly values: Values;
  /** Masks of what is not known, and of what is sensitive. */
  readonly unknown: Values;
  readonly sensitive: unknown;
  /** As configured; nothing for what is there before. */
  readonly expressions?: Expressions;
  readonly index?: string | number;
  /** The same resource after the plan; nothing after it. */
  readonly later?: PlanBlock;
}

/** A resource or data source before or after a plan. */
export class PlanBlock implements Block {
  public readonly id: string;
  public readonly origin: Origin;
  public readonly mode: WorldResource['mode'];
  public readonly type: string;
  public readonly name: string;
  public readonly place: Place;
  public readonly isReplacement: boolean;
  public readonly names: readonly string[];
  private readonly found = new Map<string, Json | undefined>();

  public constructor(private readonly props: PlanBlockProps) {
    this.id = props.id;
    this.origin = props.origin;
    this.mode = props.mode;
    this.type = props.type;
    this.name = props.name;
    this.place = props.place;
    this.isReplacement = props.isReplacement;
    const set = Object.keys(props.values).filter((name) => props.values[name] !== null);
    this.names = [...new Set([...set, ...Object.keys(props.expressions ?? {})])].sort();
  }

  public get(attribute: string): Json | undefined {
    if (!this.found.has(attribute)) {
      this.found.set(attribute, opaqueText(`${this.id}.${attribute} refers to itself`));
      this.found.set(attribute, this.find(attribute));
    }
    return this.found.get(attribute);
  }

  public redacted(attribute: string): Readonly<Record<string, Redacted>> {
    return redactPlanned(attribute, this.props.values[attribute], this.props.expressions?.[attribute]);
  }

  /** Whether an attribute keeps its value: what the configuration says of it then holds before the plan too. */
  private hasSame(attribute: string, before: unknown): boolean {
    const { values, unknown } = this.props;
    return !containsTrue(unknown[attribute]) && JSON.stringify(values[attribute]) === JSON.stringify(before);
  }

  private find(attribute: string): Json | undefined {
    const { values, unknown, sensitive, later } = this.props;
    const isSensitive = isObject(sensitive) ? containsTrue(sensitive[attribute]) : sensitive === true;
    const isUnknown = containsTrue(unknown[attribute]);
    if (isSensitive && later?.hasSame(attribute, values[attribute])) return later.get(attribute);
    if (!isSensitive && !isUnknown) return (values[attribute] ?? undefined) as Json | undefined;
    const isDocument = this.mode === 'data' && this.type === 'aws_iam_policy_document';
    if (isDocument && (attribute === 'json' || attribute === 'minified_json')) return renderDocument(this);
    // A sensitive value is never used, even if it is known: only what the configuration says of it.
    const mask = isSensitive ? true : unknown[attribute];
    const configured = this.configured(attribute);
    if (mask !== true || configured !== undefined) {
      return fill(values[attribute], mask, configured, `${this.id}.${attribute}`);
    }
    return this.referred(attribute) ?? derive(this, attribute) ?? this.lost(attribute);
  }

  /** What the attribute names, when the plan only tells to what it refers. */
  private referred(attribute: string): Json | undefined {
    const { expressions, module, index } = this.props;
    const references = rawExpression(expressions, attribute)?.references ?? [];
    return identifierOf(this, attribute, { references, module, index });
  }

  /** A marker that tells why the attribute is not known: to what it refers, but no text of the configuration. */
  private lost(attribute: string): string {
    const references = rawExpression(this.props.expressions, attribute)?.references ?? [];
    const from = wholeReferences(references).join(', ');
    const why = from === '' ? '' : `: it refers to ${from}, and a plan of .tf files does not hold the expression`;
    return opaqueText(`${this.id}.${attribute} is not known before the apply${why}`);
  }

  private configured(attribute: string): Json | undefined {
    const { expressions, module, index } = this.props;
    const raw = rawExpression(expressions, attribute);
    // A text without references is a value already, not a template; inside a block each part is looked at for itself.
    if (raw?.template === undefined || (raw.references.length === 0 && typeof raw.template !== 'object'))
      return undefined;
    const instance: Readonly<Record<string, Json>> =
      index === undefined ? {} : { 'each.key': index, 'count.index': index };
    return resolveRaw(raw.template, new BlockScope(module, `${this.id}.${attribute}`, instance));
  }
}
