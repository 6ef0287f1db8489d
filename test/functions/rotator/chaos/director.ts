import { Proofs } from '../../../../src/functions/rotator/core/proofs';
import { RotationError } from '../../../../src/functions/rotator/core/rotation-error';
import type { RotationStep } from '../../../../src/functions/rotator/core/rotation-event';
import { rotate } from '../../../../src/functions/rotator/core/steps/rotate';
import { SECRET, STEPS } from '../helpers/world';
import type { Weather } from './fault';
import { type Invocation, inject } from './inject';
import { Broken, type Stage } from './stage';

const QUIET: Weather = { fault: 'none', turns: 0 };
const LIFE_MS = 15 * 60_000;

/** Plays Secrets Manager: invokes steps, some of them twice at once, and repeats those that failed. */
export class Director {
  /** Events as CloudTrail names them. */
  readonly events: string[] = [];
  /** Set when the only copy of a key was lost with a crash: no program can bring it back. */
  lost = false;
  private hurt = false;
  private readonly running = new Set<Promise<unknown>>();
  private now = 0;
  /** Every invocation reaches the same warm environment. */
  private readonly proofs = new Proofs();

  constructor(
    private readonly stage: Stage,
    private readonly forecast: Weather[],
  ) {}

  /** One invocation. It resolves to whether the step succeeded. */
  invoke(step: RotationStep, token: string, calm = false): Promise<boolean> {
    const invocation: Invocation = { crashed: false, hits: 0 };
    const next = () => (calm ? QUIET : this.bearable(this.forecast.shift() ?? QUIET));
    const still = () => ({ ...next(), turns: 0 });
    const rotator = {
      store: inject(this.stage.store(), invocation, next),
      target: inject(
        this.stage.target((engine) => inject(engine, invocation, still)),
        invocation,
        next,
      ),
      log: { info: () => {}, error: () => {} },
      pause: async () => {},
      now: () => this.now,
      proofs: this.proofs,
    };
    const run = rotate(rotator, { step, secretId: SECRET, token })
      .then(() => !invocation.crashed)
      .catch((error: unknown) => {
        if (error instanceof Broken) throw error;
        if (calm && !(error instanceof RotationError)) throw error;
        return false;
      })
      .finally(() => {
        if (step === 'createSecret') this.hurt ||= invocation.hits > 0;
        this.running.delete(run);
        this.check();
      });
    this.running.add(run);
    return run;
  }

  /** The four steps, each tried up to `tries` times. Resolves to whether all succeeded. */
  async rotate(token: string, tries: number, ghosts: readonly RotationStep[] = [], calm = false): Promise<boolean> {
    this.events.push('RotationStarted');
    const visits = [...ghosts];
    for (const step of STEPS) {
      if (!(await this.attempt(step, token, tries, visits, calm))) {
        this.events.push('RotationFailed');
        return false;
      }
    }
    this.events.push('RotationSucceeded');
    return true;
  }

  /** Waits until no invocation runs, as none does after its 15 minutes. */
  async settle(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
    this.now += LIFE_MS;
    if (this.stage.anyWorks) return;
    if (!this.hurt) throw new Broken('a key was lost although nothing happened to the call that issued it');
    this.lost = true;
  }

  /** A request that the network doubles ends a self-rotating key whatever the client does. */
  private bearable(weather: Weather): Weather {
    return this.stage.kind === 'self-rotating key' && weather.fault === 'duplicate' ? QUIET : weather;
  }

  private async attempt(step: RotationStep, token: string, tries: number, visits: RotationStep[], calm: boolean) {
    for (let attempt = 1; attempt <= tries; attempt += 1) {
      const ghost = visits.shift();
      // A ghost is a duplicate of some step, delivered at the same time and not waited for.
      if (ghost !== undefined) this.invoke(ghost, token, calm).catch(() => {});
      if (await this.invoke(step, token, calm)) return true;
    }
    return false;
  }

  private check(): void {
    const { stage } = this;
    if (stage.service.killed > 0) throw new Broken('a dead key was used again, which ends its whole family');
    if (stage.kind === 'alternating users' || stage.kind === 'overlapping keys') {
      if (!stage.currentWorks) throw new Broken('AWSCURRENT does not work');
    } else if (stage.kind === 'single user' && !stage.anyWorks) throw new Broken('no stored version works');
  }
}
