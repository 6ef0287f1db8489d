import { opaquePolicy, type Policy } from '../../../iam';
import { isJsonObject, type Json } from '../../world/json';
import type { Origin } from '../../world/origin';
import { accountOf } from '../block/account-of';
import { type Block, textOf } from '../block/block';
import { list, texts } from '../block/list';
import { unknownOf } from '../expression/unknown';
import { type Attached, attachedBy } from './attached';
import type { Blocks } from './blocks';
import type { PolicyReader } from './policy-reader';
import { type Giver, rivals } from './rivals';

/** Whose policies are asked for. */
export interface Identity {
  readonly type: 'role' | 'user' | 'group';
  readonly name: string;
  readonly account: string;
  readonly id: string;
}

/** Something that attaches a policy to identities of one type, by their names. */
interface Attachment {
  readonly block: Block;
  readonly identities: Attached;
  readonly policies: (to: Identity) => readonly Policy[];
}

const TYPES: readonly Identity['type'][] = ['role', 'user', 'group'];

/** Which policies are attached to which role, user and group. */
export class IdentityPolicies {
  private readonly attachments: Readonly<Record<Identity['type'], readonly Attachment[]>>;
  private readonly index: Partial<Record<Identity['type'], ReadonlyMap<string, number[]>>> = {};
  private readonly declared: ReadonlyMap<string, Block>;
  /** Why it is not known which policy holds, of those that several resources give, by their ids. */
  private readonly rivals: ReadonlyMap<string, string>;
  private readonly read = new Map<string, { readonly policy: Policy; readonly attachedTo: string[] }>();

  constructor(
    private readonly blocks: Blocks,
    private readonly policies: PolicyReader,
  ) {
    this.declared = new Map(blocks.of('aws_iam_policy').map((block) => [textOf(block, 'arn'), block]));
    this.rivals = new Map([
      ...rivals(blocks.of('aws_iam_policy'), (block) => textOf(block, 'arn'), 'one managed policy'),
      ...TYPES.flatMap((type) => [
        ...rivals(
          [...blocks.of(`aws_iam_${type}_policy`).map(inlineOf(type)), ...(type === 'role' ? argumentsOf(blocks) : [])],
          ({ key }) => key,
          'an inline policy of one name',
        ),
      ]),
    ]);
    this.attachments = { role: this.to('role'), user: this.to('user'), group: this.to('group') };
  }

  /** All policies of a role or user, those of its groups included. */
  of(identity: Identity, block?: Block): readonly Policy[] {
    const attached = this.reaching(identity).flatMap(({ identities: { uncertain }, policies }) =>
      policies(identity).map((policy) => (uncertain === undefined ? policy : { ...policy, uncertain })),
    );
    const own = block === undefined ? [] : this.ownPolicies(identity, block);
    const groups = identity.type === 'user' ? this.groupsOf(identity).flatMap((group) => this.of(group)) : [];
    return [...own, ...attached, ...groups];
  }

  private to(type: Identity['type']): readonly Attachment[] {
    const inline = this.blocks.of(`aws_iam_${type}_policy`);
    const managed = this.blocks.of(`aws_iam_${type}_policy_attachment`);
    const identities = attachedBy([...inline, ...managed], type, 'policy_arn');
    const attached = attachedBy(managed, 'policy_arn', type);
    return [
      ...inline.map((block) => ({
        block,
        identities: identities(block),
        policies: (to: Identity) => [this.certain(block, this.inline(block, to))],
      })),
      ...managed.map((block) => ({
        block,
        identities: identities(block),
        policies: (to: Identity) => this.attached(attached(block), to),
      })),
      ...this.blocks.of('aws_iam_policy_attachment').map((block) => ({
        block,
        identities: { values: texts(block.get(`${type}s`)) },
        policies: (to: Identity) => [this.managed(textOf(block, 'policy_arn'), to)],
      })),
    ];
  }

  private attached({ values, uncertain }: Attached, to: Identity): readonly Policy[] {
    const policies = values.map((arn) => this.managed(arn, to));
    return uncertain === undefined ? policies : policies.map((policy) => ({ ...policy, uncertain }));
  }

  /** The attachments to an identity, in the order in which they are declared. */
  private reaching({ type, name, account }: Identity): readonly Attachment[] {
    const index = this.index[type] ?? indexOf(this.attachments[type]);
    this.index[type] = index;
    const found = [...(index.get(`${account} ${name}`) ?? []), ...(index.get(`${account} `) ?? [])];
    return [...new Set(found)].sort((a, b) => a - b).map((at) => this.attachments[type][at] as Attachment);
  }

  private reaches(
    { block, names }: { readonly block: Block; readonly names: Json | undefined },
    { name, account }: Pick<Identity, 'name' | 'account'>,
  ): boolean {
    if (accountOf(block) !== account) return false;
    // A name that is not known may be anybody's: better a policy too many than an access not seen.
    return texts(names).some((candidate) => candidate === name || unknownOf(candidate) !== undefined);
  }

  /** A policy that is attached to several is parsed once. */
  private inline(block: Block, { id }: Identity): Policy {
    const found = this.read.get(block.id);
    if (found !== undefined) {
      if (!found.attachedTo.includes(id)) found.attachedTo.push(id);
      return found.policy;
    }
    const attachedTo = [id];
    const place = { block, attribute: 'policy', kind: 'identity' } as const;
    const policy = this.policies.read(place, block.get('policy') ?? '', attachedTo);
    this.read.set(block.id, { policy, attachedTo });
    return policy;
  }

  private managed(arn: string, to: Identity): Policy {
    const block = this.declared.get(arn);
    if (block === undefined) return this.policies.managed(arn);
    return this.certain(block, this.inline(block, to));
  }

  /** The policy, unless several resources give it differently. */
  private certain(block: Block, policy: Policy): Policy {
    const why = this.whyUncertain(block.id);
    return why === undefined ? policy : opaquePolicy(block.id, why);
  }

  /** Why it is not known whether a policy holds, by the id of what gives it; nothing when it does. */
  whyUncertain(id: string): string | undefined {
    return this.rivals.get(id);
  }

  /** What gives the inline policies of a role that it declares itself, too, or says which of them it has. */
  rivalsOf(role: Block): readonly Origin[] {
    const own = list(role.get('inline_policy')).map((_, index) => argumentId(role, index));
    const reasons = new Set(own.flatMap((id) => this.rivals.get(id) ?? []));
    const isOfRole = (block: Block) =>
      textOf(block, 'role_name') === textOf(role, 'name') && accountOf(block) === accountOf(role);
    const others = [
      ...this.blocks.of('aws_iam_role_policy').filter(({ id }) => reasons.has(this.rivals.get(id) ?? '')),
      ...(own.length === 0 ? [] : this.blocks.of('aws_iam_role_policies_exclusive').filter(isOfRole)),
    ];
    return others.map(({ origin }) => origin);
  }

  private ownPolicies(identity: Identity, block: Block): readonly Policy[] {
    const inline = list(block.get('inline_policy')).map((item, index) => {
      const name = argumentId(block, index);
      if (!isJsonObject(item)) return opaquePolicy(name, `${name} is not known`);
      const place = { block, attribute: 'inline_policy', kind: 'identity', name } as const;
      const policy = this.policies.read(place, item.policy ?? '', [identity.id]);
      const why = this.whyUncertain(name);
      return why === undefined ? policy : opaquePolicy(name, why);
    });
    return [...inline, ...texts(block.get('managed_policy_arns')).map((arn) => this.managed(arn, identity))];
  }

  private groupsOf({ name, account }: Identity): readonly Identity[] {
    const memberships = [
      ...this.blocks.of('aws_iam_user_group_membership').map((block) => ({ block, names: block.get('user') })),
      ...this.blocks.of('aws_iam_group_membership').map((block) => ({ block, names: block.get('users') })),
    ].filter((attachment) => this.reaches(attachment, { name, account }));
    return memberships.flatMap(({ block }) =>
      texts(block.get('groups') ?? block.get('group')).map((group) => ({
        type: 'group' as const,
        name: group,
        account,
        id: `${block.origin.stack}:group/${group}`,
      })),
    );
  }
}

/** What gives an inline policy, and which it is; no key for what nobody else can give. */
interface InlineGiver extends Giver {
  readonly key: string | undefined;
}

/** An identity has one inline policy of a name; a name that is left out is made by the provider. */
function inlineOf(type: Identity['type']): (block: Block) => InlineGiver {
  return (block) => ({
    id: block.id,
    get: (attribute) => block.get(attribute),
    key: inlineKey(block, textOf(block, type), textOf(block, 'name')),
  });
}

/** The inline policies that roles declare themselves. */
function argumentsOf(blocks: Blocks): readonly InlineGiver[] {
  return blocks.of('aws_iam_role').flatMap((block) =>
    list(block.get('inline_policy')).flatMap((item, index) =>
      isJsonObject(item)
        ? [
            {
              id: argumentId(block, index),
              get: () => item.policy,
              key: inlineKey(block, textOf(block, 'name'), String(item.name ?? '')),
            },
          ]
        : [],
    ),
  );
}

function argumentId({ id }: Block, index: number): string {
  return `${id}#inline_policy[${index}]`;
}

function inlineKey(block: Block, to: string, name: string): string | undefined {
  return name === '' || to === '' ? undefined : JSON.stringify([accountOf(block), to, name]);
}

/** Places in a list of attachments, by account and name; a name that is not known is an empty one. */
function indexOf(attachments: readonly Attachment[]): ReadonlyMap<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [at, { block, identities }] of attachments.entries()) {
    for (const name of identities.values) {
      const key = `${accountOf(block)} ${unknownOf(name) === undefined ? name : ''}`;
      const same = index.get(key);
      if (same === undefined) index.set(key, [at]);
      else same.push(at);
    }
  }
  return index;
}
