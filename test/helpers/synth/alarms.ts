import { App } from 'cdktf';
import { EventAlarm } from '../../../src/constructs/alarms/event-alarm';
import { createEnvironment } from '../../../src/environment';
import type { Control } from '../../../src/model/controls/control';
import { prod } from '../../../stacks/environments/prod';

/** The alarms of the reference environment prod, by the constructs that make them. */
export function alarms(): readonly { readonly id: string; readonly control: Control }[] {
  const app = new App();
  createEnvironment(app, prod);
  const found = app.node
    .findAll()
    .filter((node) => node instanceof EventAlarm)
    .map(({ node, control }) => [node.scope?.constructor.name ?? '', control] as const);
  return [...new Map(found)].map(([id, control]) => ({ id, control }));
}
