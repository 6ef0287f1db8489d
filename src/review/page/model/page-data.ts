import { visibleText } from '../../finding/visible-text';
import type { EnvironmentReport } from '../../report/report';
import type { PageData, PageEnvironment } from '../view/page-data';
import { environmentGrid } from './environment-grid';
import { ProofTable } from './proof-table';

/** What the script of the page shows of a report: matrices, and the proofs behind their cells. */
export function pageData(environments: readonly EnvironmentReport[]): PageData {
  const table = new ProofTable();
  const shown = environments.map(
    (environment): PageEnvironment => ({
      name: visibleText(environment.name, 80),
      compared: environment.compared,
      secrets: environmentGrid(environment, 'secrets', table),
      keys: environmentGrid(environment, 'keys', table),
    }),
  );
  return { environments: shown, ...table.all };
}
