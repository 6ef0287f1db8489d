import type { OutputOf } from '../synth/open-stacks';
import type { PlanJson } from './plan-json';
import { PlanModule } from './plan-module';

/** The modules of a plan by their addresses, such as `module.app["a"].module.db`. */
export class PlanModules {
  private readonly modules = new Map<string, PlanModule>();
  /** What was asked for: all resources of a module ask for the same. */
  private readonly byAddress = new Map<string | undefined, PlanModule>();

  constructor(
    private readonly plan: PlanJson,
    private readonly stack: string,
    private readonly outputOf: OutputOf = () => undefined,
  ) {}

  at(address: string | undefined): PlanModule {
    const known = this.byAddress.get(address);
    if (known !== undefined) return known;
    const module = this.find(address);
    this.byAddress.set(address, module);
    return module;
  }

  private find(address: string | undefined): PlanModule {
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
