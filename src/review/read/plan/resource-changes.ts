import { idOf } from '../../world/origin';
import type { ResourceChange } from '../../world/resource-change';
import { containsTrue } from './contains-true';
import type { ChangeJson } from './plan-json';

/** What a plan changes, without what stays as it is and data that is read. */
export function resourceChanges(
  changes: readonly ChangeJson[],
  place: { readonly environment: string; readonly stack: string },
): readonly ResourceChange[] {
  return changes
    .filter(({ mode }) => mode === 'managed')
    .filter(isChange)
    .map((json): ResourceChange => {
      const origin = { ...place, address: json.address };
      return {
        id: idOf(origin),
        origin,
        type: json.type,
        action: actionOf(json.change.actions),
        ...(json.action_reason && { reason: json.action_reason }),
        replacedFor: (json.change.replace_paths ?? []).map((path) => path.join('.')),
        changed: changedAttributes(json),
        ...(json.previous_address && { movedFrom: json.previous_address }),
        imported: isImported(json),
      };
    });
}

function isChange(json: ChangeJson): boolean {
  return actionOf(json.change.actions) !== 'no-op' || isImported(json) || Boolean(json.previous_address);
}

function isImported({ change }: ChangeJson): boolean {
  return change.importing !== undefined && change.importing !== null;
}

function actionOf(actions: readonly string[]): ResourceChange['action'] {
  if (actions.length > 1) return 'replace';
  const [action = 'no-op'] = actions;
  return action as ResourceChange['action'];
}

function changedAttributes({ change }: ChangeJson): readonly string[] {
  const { before, after, after_unknown: unknown = {} } = change;
  const names = new Set([before, after, unknown].flatMap((values) => Object.keys(values ?? {})));
  return [...names]
    .filter(
      (name) =>
        containsTrue(unknown[name]) || JSON.stringify(before?.[name] ?? null) !== JSON.stringify(after?.[name] ?? null),
    )
    .sort();
}
