import type { LogFields, Rotator } from '../../../src/functions/rotator/core/rotation';
import type { RotationStep } from '../../../src/functions/rotator/core/rotation-event';
import type { SecretStore } from '../../../src/functions/rotator/core/secret-store';
import { rotate } from '../../../src/functions/rotator/core/steps/rotate';
import type { TargetSystem } from '../../../src/functions/rotator/core/target-system';
import { MASTER, SECRET, STEPS } from '../../functions/rotator/helpers/world';
import { modelStore } from '../../functions/rotator/model/model-store';
import { SecretModel } from '../../functions/rotator/model/secret-model';

/** A modelled secret in front of a real target system. */
export class RealWorld<C> {
  readonly secret = new SecretModel();
  readonly master = new SecretModel();
  readonly store: SecretStore;
  private readonly rotator: Rotator<C>;
  private tokens = 0;

  constructor(first: object | string, target: (store: SecretStore) => TargetSystem<C>) {
    const secrets = new Map([
      [SECRET, this.secret],
      [MASTER, this.master],
    ]);
    this.store = modelStore(secrets);
    const log = (_: LogFields) => {};
    this.rotator = { store: this.store, target: target(this.store), log: { info: log, error: log } };
    this.secret.put('v1', typeof first === 'string' ? first : JSON.stringify(first));
  }

  step(step: RotationStep, token: string): Promise<void> {
    return rotate(this.rotator, { step, secretId: SECRET, token });
  }

  /** One whole rotation, every step twice, as Secrets Manager may call it. */
  async rotate(afterEach: (step: RotationStep) => Promise<void> = async () => {}): Promise<void> {
    this.tokens += 1;
    const token = `token-${this.tokens}`;
    this.secret.startRotation(token);
    for (const step of STEPS) {
      await this.step(step, token);
      await this.step(step, token);
      await afterEach(step);
    }
  }

  value(label = 'AWSCURRENT'): Record<string, string> {
    return JSON.parse(this.secret.get(undefined, label)) as Record<string, string>;
  }
}
