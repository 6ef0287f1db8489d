import { isOf } from '../../provider/known-types';
import type { Json } from '../../world/json';
import { idOf, type Origin } from '../../world/origin';
import type { Redacted, WorldResource } from '../../world/world-resource';
import type { Block } from '../block/block';
import { BlockScope, type Module } from '../block/block-scope';
import { derive } from '../block/derive';
import { FoundOnce } from '../block/found-once';
import type { Place } from '../block/place';
import { renderDocument } from '../block/policy-document';
import { redact } from '../block/redact';
import type { Attributes } from './configuration';
import { resolveRaw } from './resolve-raw';

export interface SynthBlockProps {
  readonly origin: Origin;
  readonly mode: WorldResource['mode'];
  readonly type: string;
  readonly name: string;
  readonly place: Place;
  readonly module: Module;
  readonly attributes: Attributes;
  /** `each.key`, `each.value`, `count.index` of the instance. */
  readonly instance: Readonly<Record<string, Json>>;
}

/** Arguments of Terraform itself, and CDKTF's notes. */
const META: ReadonlySet<string> = new Set(['//', 'provider', 'depends_on', 'count', 'for_each', 'provisioner']);

/** A resource or data source of a synthesized stack. */
export class SynthBlock implements Block {
  readonly id: string;
  readonly origin: Origin;
  readonly mode: WorldResource['mode'];
  readonly type: string;
  readonly name: string;
  readonly place: Place;
  readonly isReplacement = false;
  readonly names: readonly string[];
  private readonly attributes: FoundOnce;

  constructor(private readonly props: SynthBlockProps) {
    this.id = idOf(props.origin);
    this.attributes = new FoundOnce(this.id, (attribute) => this.find(attribute));
    this.origin = props.origin;
    this.mode = props.mode;
    this.type = props.type;
    this.name = props.name;
    this.place = props.place;
    this.names = Object.keys(props.attributes)
      .filter((name) => !META.has(name) && props.attributes[name] !== null)
      .sort();
  }

  get(attribute: string): Json | undefined {
    return this.attributes.get(attribute);
  }

  redacted(attribute: string): Readonly<Record<string, Redacted>> {
    return redact(attribute, this.props.attributes[attribute]);
  }

  private find(attribute: string): Json | undefined {
    const { attributes, module, instance } = this.props;
    if (META.has(attribute)) return undefined;
    const scope = new BlockScope(module, `${this.id}.${attribute}`, instance);
    const declared = resolveRaw(attributes[attribute], scope);
    if (declared !== undefined) return declared;
    const isDocument = isOf(this, 'data.aws_iam_policy_document');
    if (isDocument && (attribute === 'json' || attribute === 'minified_json')) return renderDocument(this);
    return derive(this, attribute);
  }
}
