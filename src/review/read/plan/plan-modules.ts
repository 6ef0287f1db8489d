import type { OutputOf } from '../synth/open-stacks';
import type { PlanJson } from './plan-json';
import { PlanModule } from './plan-module';

/** The modules of a plan by their addresses, such as `module.app["a"].module.db`. */
export class PlanModules {
  private readonly modules = new Map<string, PlanModule>();

  constructor(
    private readonly plan: PlanJson,
    private readonly stack: string,
    private readonly outputOf: OutputOf = () => undefined,
  ) {}

  at(address: string | undefined): PlanModule {
    const path = [...(address ?? '').matchAll(/module\.([\w-]+)((?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?)/g)];
    let module = this.known('', () => new PlanModule(this.plan, this.stack, this.outputOf));
    let at = '';
    for (const [, name = '', key = ''] of path) {
      const parent = module;
      at += `.module.${name}${key}`;
      module = this.known(
        at,
        () => new PlanModule(this.plan, this.stack, this.outputOf, { parent, name, key: `${name}${key}` }),
      );
    }
    return module;
  }

  private known(at: string, make: () => PlanModule): PlanModule {
    const module = this.modules.get(at) ?? make();
    this.modules.set(at, module);
    return module;
  }
}
