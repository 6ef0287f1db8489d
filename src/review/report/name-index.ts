import { showHoles } from '../../iam';
import { keyTarget } from '../access/targets';
import { idOf, type Origin } from '../world/origin';
import type { World } from '../world/world';
import type { WorldKey } from '../world/world-key';
import type { WorldSecret } from '../world/world-secret';

// Constructs of this package within that of a secret.
const ROTATES = /\/(RotationFunction|Rotation)(\/|$)/;

/**
 * What an entry of a report names, as texts by which a cause is found: `secret:prod/orders/db`, the same with
 * `@<region>`, `principal:<ARN>`, `key:<id>`, `application:orders`, `region:eu-west-1`, `rotation:<secret>` and
 * `address:<stack>:<address>`.
 */
export class NameIndex {
  private readonly secrets = new Map<string, WorldSecret[]>();
  private readonly rotations = new Map<string, string>();
  private readonly bySubject = new Map<string, Set<string>>();
  private readonly keys = new Map<string, string[]>();
  /** What was asked for: every principal asks for the same. */
  private readonly targets = new Map<string, Map<string, readonly string[]>>();
  private readonly folders: ReadonlyMap<string, WorldSecret>;

  /** @param worlds before and after, as far as they are there */
  constructor(worlds: readonly World[]) {
    for (const world of worlds) {
      for (const secret of world.secrets) this.fileSecret(secret);
      for (const { id, arn } of world.principals) this.file(id, [`principal:${showHoles(arn)}`]);
      for (const key of world.keys) this.fileKey(key);
    }
    this.folders = foldersOf(worlds);
    for (const world of worlds) this.fileAttached(world);
  }

  private fileKey(key: WorldKey): void {
    this.file(idOf(key.origin), [`key:${key.id}`, `region:${key.region}`]);
    const name = `${showHoles(keyTarget(key).name)}@${key.region}`;
    this.keys.set(name, [...(this.keys.get(name) ?? []), key.id]);
  }

  /** What an access names: of a secret, parameter or key by its name in some Regions. */
  ofPair(
    { principal, secret }: { readonly principal: string; readonly secret: string },
    regions: readonly string[],
  ): readonly string[] {
    return [`principal:${principal}`, ...this.ofTarget(secret, regions)];
  }

  private ofTarget(name: string, regions: readonly string[]): readonly string[] {
    const place = regions.length === 1 ? (regions[0] ?? '') : regions.join();
    const known = this.targets.get(name)?.get(place);
    if (known !== undefined) return known;
    const keys = regions.flatMap((region) => this.keys.get(`${name}@${region}`) ?? []);
    const names = [...new Set([...keys.map((key) => `key:${key}`), ...this.ofSecret(name, regions)])];
    this.targets.set(name, (this.targets.get(name) ?? new Map()).set(place, names));
    return names;
  }

  /** Where a secret is declared, after the change where it is there. */
  originOf(secret: string): Origin | undefined {
    return this.secrets.get(secret)?.at(-1)?.origin;
  }

  /** The name of the secret that the resource rotates, or helps to rotate. @returns nothing for any other */
  rotatedBy(id: string): string | undefined {
    return this.rotations.get(id);
  }

  /** What a finding or hazard names, by the stack and address of its subject. */
  ofSubject(id: string, region?: string): readonly string[] {
    const names = new Set([`address:${id}`, ...(this.bySubject.get(id) ?? [])]);
    const named = [...names].find((each) => each.startsWith('secret:'))?.slice('secret:'.length);
    if (named !== undefined && region !== undefined) for (const each of this.ofSecret(named, [region])) names.add(each);
    return [...names];
  }

  private ofSecret(name: string, regions: readonly string[]): readonly string[] {
    const keys = (this.secrets.get(name) ?? []).flatMap(({ region, encryptedBy }) =>
      regions.includes(region) && encryptedBy.kind === 'key' ? [`key:${encryptedBy.key}`] : [],
    );
    return [
      ...[`secret:${name}`, ...regions.map((region) => `secret:${name}@${region}`)],
      ...[...applicationOf(name), ...keys, ...regions.map((region) => `region:${region}`)],
    ];
  }

  private fileSecret(secret: WorldSecret): void {
    const name = showHoles(secret.name);
    this.secrets.set(name, [...(this.secrets.get(name) ?? []), secret]);
    this.file(idOf(secret.origin), [`secret:${name}`, ...applicationOf(name)]);
  }

  /** Policies and rotations name what they are attached to, and what stands within a secret's construct the secret. */
  private fileAttached(world: World): void {
    for (const { origin, attachedTo, kind } of world.policies) {
      const own = idOf(origin);
      for (const id of attachedTo) {
        const at = id.replace(/@[^@:]*$/, '');
        if (at !== own) this.file(own, [...(this.bySubject.get(id) ?? this.bySubject.get(at) ?? []), `policy:${kind}`]);
      }
    }
    const secrets = new Map(
      [...world.secrets].reverse().flatMap((secret) => [[secret.arn, secret] as const, [secret.name, secret] as const]),
    );
    for (const { id, type, attributes, origin } of world.resources) {
      if (type === 'aws_secretsmanager_secret_rotation') {
        const secret = secrets.get(String(attributes.secret_id));
        if (secret !== undefined) this.fileRotation(id, secret);
      }
      const around = this.around(origin);
      if (around !== undefined && ROTATES.test(origin.construct ?? '')) this.fileRotation(id, around);
      if (this.bySubject.has(id)) continue;
      if (around !== undefined) this.file(id, this.about(around));
    }
  }

  /** The secret in whose construct something stands. */
  private around({ stack, construct = '' }: Origin): WorldSecret | undefined {
    for (let path = parentOf(construct); path !== ''; path = parentOf(path)) {
      const secret = this.folders.get(`${stack}:${path}`);
      if (secret !== undefined) return secret;
    }
    return undefined;
  }

  private fileRotation(id: string, secret: WorldSecret): void {
    this.rotations.set(id, showHoles(secret.name));
    this.file(id, [...this.about(secret), `rotation:${showHoles(secret.name)}`]);
  }

  private about({ name }: WorldSecret): readonly string[] {
    return [`secret:${showHoles(name)}`, ...applicationOf(showHoles(name))];
  }

  private file(id: string, names: readonly string[]): void {
    this.bySubject.set(id, new Set([...(this.bySubject.get(id) ?? []), ...names]));
  }
}

/** Of a secret that is named `<environment>/<application>/<name>`. */
export function applicationOf(secret: string): readonly string[] {
  const [, application] = /^[^/]+\/([^/]+)\/./.exec(secret) ?? [];
  return application === undefined ? [] : [`application:${application}`];
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Secrets by the construct around them, where that is known. */
function foldersOf(worlds: readonly World[]): ReadonlyMap<string, WorldSecret> {
  const secrets = worlds.flatMap((world) => world.secrets);
  return new Map(
    secrets.flatMap((secret) => {
      const { stack, construct } = secret.origin;
      return construct === undefined ? [] : [[`${stack}:${parentOf(construct)}`, secret] as const];
    }),
  );
}
