import { opaqueText } from '../../../iam';
import { isOf } from '../../provider/known-types';
import { isObject, type Json } from '../../world/json';
import type { Origin } from '../../world/origin';
import type { Redacted, WorldResource } from '../../world/world-resource';
import type { Block } from '../block/block';
import { BlockScope } from '../block/block-scope';
import { derive } from '../block/derive';
import { FoundOnce } from '../block/found-once';
import type { Place } from '../block/place';
import { renderDocument } from '../block/policy-document';
import { resolveRaw } from '../synth/resolve-raw';
import { configuredValue } from './configured-value';
import { containsTrue } from './contains-true';
import { fillUnknown } from './fill-unknown';
import { possibleIdentifiers } from './identifier';
import { declares, isLeftOut, isOptional } from './left-out';
import type { Expressions, Values } from './plan-json';
import type { PlanModule } from './plan-module';
import { rawExpression, referencesOf } from './raw-expression';
import { redactPlanned } from './redact-planned';
import { type Index, wholeReferences } from './whole-references';

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
  readonly index: Index;
  /** What its `for_each` refers to. */
  readonly forEach: readonly string[];
  /** The same resource after the plan; nothing after it. */
  readonly later?: PlanBlock;
}

/** A resource or data source before or after a plan. */
export class PlanBlock implements Block {
  readonly id: string;
  readonly origin: Origin;
  readonly mode: WorldResource['mode'];
  readonly type: string;
  readonly name: string;
  readonly place: Place;
  readonly isReplacement: boolean;
  readonly isMade: boolean;
  readonly names: readonly string[];
  private readonly attributes: FoundOnce;

  constructor(private readonly props: PlanBlockProps) {
    this.id = props.id;
    this.attributes = new FoundOnce(this.id, (attribute) => this.find(attribute));
    this.origin = props.origin;
    this.mode = props.mode;
    this.type = props.type;
    this.name = props.name;
    this.place = props.place;
    this.isReplacement = props.isReplacement;
    this.isMade = props.unknown.id === true || props.unknown.arn === true;
    const set = Object.keys(props.values).filter((name) => props.values[name] !== null);
    this.names = [...new Set([...set, ...Object.keys(props.expressions ?? {})])].sort();
  }

  get(attribute: string): Json | undefined {
    return this.attributes.get(attribute);
  }

  oneOf(attribute: string): readonly Json[] | undefined {
    const { unknown, expressions } = this.props;
    if (unknown[attribute] !== true) return undefined;
    return possibleIdentifiers(this, attribute, {
      references: rawExpression(expressions, attribute)?.references ?? [],
      at: this.props,
    });
  }

  isDeclared(attribute: string): boolean {
    const { values, expressions, later } = this.props;
    if (expressions !== undefined) return declares(expressions, attribute, this.props);
    return later?.hasSame(attribute, values[attribute]) === true ? later.isDeclared(attribute) : true;
  }

  mayCompute(name: RegExp): boolean {
    const { unknown, expressions } = this.props;
    return Object.keys(unknown).some(
      (attribute) =>
        name.test(attribute) && containsTrue(unknown[attribute]) && !declares(expressions, attribute, this.props),
    );
  }

  redacted(attribute: string): Readonly<Record<string, Redacted>> {
    const { values, unknown, expressions } = this.props;
    return isLeftOut(attribute, { values, unknown })
      ? {}
      : redactPlanned(attribute, values[attribute], expressions?.[attribute]);
  }

  /** Whether an attribute keeps its value: what the configuration says of it then holds before the plan too. */
  private hasSame(attribute: string, before: unknown): boolean {
    const { values, unknown } = this.props;
    return !containsTrue(unknown[attribute]) && JSON.stringify(values[attribute]) === JSON.stringify(before);
  }

  private find(attribute: string): Json | undefined {
    const { values, unknown, sensitive, later, expressions } = this.props;
    const isSensitive = isObject(sensitive) ? containsTrue(sensitive[attribute]) : sensitive === true;
    const isUnknown = containsTrue(unknown[attribute]);
    if (isSensitive && later?.hasSame(attribute, values[attribute])) return later.get(attribute);
    if (!isSensitive && !isUnknown) return (values[attribute] ?? undefined) as Json | undefined;
    const isDocument = isOf(this, 'data.aws_iam_policy_document');
    if (isDocument && (attribute === 'json' || attribute === 'minified_json')) return renderDocument(this);
    // A sensitive value is never used, even if it is known: only what the configuration says of it.
    const mask = isSensitive ? true : unknown[attribute];
    const configured = this.configured(attribute);
    if (mask !== true || configured !== undefined) {
      return fillUnknown(values[attribute], mask, configured, `${this.id}.${attribute}`);
    }
    if (isOptional(this.type, attribute) && !declares(expressions, attribute, this.props)) return undefined;
    return derive(this, attribute) ?? this.lost(attribute);
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
    const expression = expressions?.[attribute];
    if (isObject(expression) && 'constant_value' in expression && isPlain(expression)) return undefined;
    const instance: Readonly<Record<string, Json>> =
      index === undefined ? {} : { 'each.key': index, 'count.index': index };
    const scope = new BlockScope(module, `${this.id}.${attribute}`, instance);
    return configuredValue(expression, attribute, {
      template: (raw) => resolveRaw(raw, scope),
      follow: (name, references) => {
        const referring = { references, at: this.props };
        const { place, type } = this;
        const of = { place, type, isAnywhere: attribute === 'replica' };
        const possible = possibleIdentifiers(of, name, referring) ?? [];
        // Of several the parts of a list are each one.
        return possible.length > 1 ? (name === 'identifiers' ? [...possible] : undefined) : possible[0];
      },
    });
  }
}

/** Whether a constant is a value that the plan has in its place: one text or number, of no reference. */
function isPlain(expression: Readonly<Record<string, unknown>>): boolean {
  return referencesOf(expression).length === 0 && typeof expression.constant_value !== 'object';
}
