interface PlanJson {
  readonly resource_changes?: readonly {
    readonly address: string;
    readonly change: { readonly actions: readonly string[] };
  }[];
}

/** Addresses with their actions, of everything but reads and what stays as it is. */
export function plannedChanges(planJson: string): string[] {
  const plan: PlanJson = JSON.parse(planJson);
  return (plan.resource_changes ?? [])
    .filter(({ change }) => !change.actions.every((action) => action === 'no-op' || action === 'read'))
    .map(({ address, change }) => `${address} (${change.actions.join(', ')})`);
}
