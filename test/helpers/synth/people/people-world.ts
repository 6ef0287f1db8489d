import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Environment, PeopleSet } from '../../../../src/environment';
import {
  type AccessPolicies,
  type Answer,
  type ContextValue,
  canReadSecret,
  evaluate,
  type Policy,
  parsePolicy,
  type SecretReader,
} from '../../../../src/iam';
import { readSynth, type WorldSecret } from '../../../../src/review';
import { ENVIRONMENTS, referenceStacks } from '../reference-stacks';
import { resources, type StackJson } from '../synth';

/** A person with a permission set in the account of an environment's secrets. */
export interface PersonOf {
  readonly set: PeopleSet;
  readonly environment: string;
  /** The value of the session's tag `App`. @default - the session has no tags */
  readonly application?: string;
}

/** A request of a person. */
export interface PeopleRequest {
  readonly action: string;
  /** ARN; `*` for actions without a resource. */
  readonly resource: string;
  readonly context?: Readonly<Record<string, ContextValue>>;
}

/** Somebody has attached a policy for everything to the set, or put one on what is called. */
export type Tampering = 'none' | 'everything attached' | 'everything attached and resource opened';

const ALL = { Effect: 'Allow', Action: '*', Resource: '*' };
const EVERYTHING = parsePolicy('everything', { Version: '2012-10-17', Statement: ALL });

/** The reference stacks, as people meet them: policies as synthesized, of permission sets, secrets and keys. */
export class PeopleWorld {
  private readonly directory = referenceStacks();
  readonly world = readSynth(dirname(this.directory));
  private readonly sets = resources(
    JSON.parse(readFileSync(join(this.directory, 'org-people', 'cdk.tf.json'), 'utf8')) as StackJson,
    'aws_ssoadmin_permission_set_inline_policy',
  );

  /** The secrets of an environment, replicas included. */
  secrets(environment: string): readonly WorldSecret[] {
    return this.world.secrets.filter(({ name }) => name.startsWith(`${environment}/`));
  }

  /** Whether a person gets the value of a secret: the secret's policy, the key's and the person's own, together. */
  reads(person: PersonOf, secret: WorldSecret, tampering: Tampering = 'none'): Answer {
    const { encryptedBy } = secret;
    const key = this.world.keys.find(({ id }) => encryptedBy.kind === 'key' && id === encryptedBy.key);
    if (key === undefined) throw new Error(`the key of ${secret.name} is not in the world`);
    const target = {
      arn: secret.arn,
      tags: secret.tags,
      key: { managedBy: 'customer', arn: key.arn, policy: key.policy },
    } as const;
    return canReadSecret(this.reader(person), target, this.policies(person, secret.policy, tampering));
  }

  /** Whether a person can make a call on something of the environment: its own policy, and that of what is called. */
  asks(person: PersonOf, request: PeopleRequest, tampering: Tampering = 'none'): Answer {
    const secret = this.world.secrets.find(({ arn }) => arn.slice(0, -6) === request.resource.slice(0, -6));
    const key = this.world.keys.find(({ arn }) => arn === request.resource);
    const tags = secret?.tags ?? key?.tags;
    const policies = this.policies(person, secret?.policy ?? key?.policy, tampering);
    return evaluate({ ...this.reader(person), ...request, ...(tags && { resourceTags: tags }) }, policies);
  }

  private policies(person: PersonOf, resource: Policy | undefined, tampering: Tampering): AccessPolicies {
    const opened = tampering === 'everything attached and resource opened';
    const own = parsePolicy(person.set, this.textOf(person.set));
    return {
      identity: tampering === 'none' ? [own] : [own, EVERYTHING],
      resource: opened ? openTo(this.arnOf(person)) : resource,
    };
  }

  private textOf(set: PeopleSet): string {
    return String(this.sets[`${set}/Policy`]?.inline_policy).replaceAll('$${', '${');
  }

  private arnOf({ set, environment }: PersonOf): string {
    const name = `AWSReservedSSO_${set}_0123456789abcdef`;
    return `arn:aws:iam::${environmentOf(environment).accounts.security}:role/aws-reserved/sso.amazonaws.com/eu-central-1/${name}`;
  }

  private reader(person: PersonOf): SecretReader {
    const { organizationId, accounts } = environmentOf(person.environment);
    const members = ENVIRONMENTS.flatMap((environment) => environment.accounts.security);
    return {
      principal: {
        type: 'role',
        arn: this.arnOf(person),
        tags: person.application === undefined ? {} : { App: person.application },
      },
      organization: {
        id: organizationId,
        managementAccount: accounts.management,
        accounts: Object.fromEntries(members.map((account) => [account, `${organizationId}/r-a1b2/`])),
      },
      others: 'absent',
    };
  }
}

function environmentOf(name: string): Environment {
  return ENVIRONMENTS.find((environment) => environment.name === name) as Environment;
}

/** A policy of a secret or key that lets a role do everything. */
function openTo(arn: string): Policy {
  return parsePolicy('opened', { Version: '2012-10-17', Statement: { ...ALL, Principal: { AWS: arn } } });
}
