import { LIST_PRICES, type ReviewReport, renderHtml, reviewWorlds, type Worlds } from '../../review';
import { accessGraph } from '../../review/page/graph/access-graph';
import { graphMermaid } from '../../review/page/graph/mermaid';
import { graphSvg } from '../../review/page/graph/svg';
import { CliError } from '../command/cli-error';
import { safeText } from '../output/safe-text';

/** What subcommands print as a document, by the value of `--format`; `graph` has the first one as its default. */
const DOCUMENTS: Readonly<Record<string, Readonly<Record<string, (report: ReviewReport) => string>>>> = {
  matrix: { html: renderHtml },
  graph: {
    mermaid: ({ environments }) => graphMermaid(accessGraph(environments)),
    svg: ({ environments }) => graphSvg(accessGraph(environments)),
  },
};

/**
 * The document that a subcommand is asked for.
 *
 * @throws `CliError` with exit code 2 for a format that it does not have
 */
export function documentOf(
  name: string,
  format: string | undefined,
): (
  worlds: Pick<Worlds, 'after'>,
  options: Pick<Parameters<typeof reviewWorlds>[1], 'assumptions' | 'today'>,
) => string {
  const formats = Object.hasOwn(DOCUMENTS, name) ? (DOCUMENTS[name] ?? {}) : {};
  const names = Object.keys(formats);
  const wanted = format ?? names[0] ?? '';
  const render = Object.hasOwn(formats, wanted) ? formats[wanted] : undefined;
  if (render === undefined) {
    const may = names.length === 0 ? `left out of 'access ${name}'` : `one of ${names.join(', ')}`;
    throw new CliError(`'--format' must be ${may}, got '${safeText(wanted)}': see cdktf-aws-secrets access --help`, 2);
  }
  return ({ after }, options) => {
    const nothing = { suppressions: [], prices: LIST_PRICES, failOn: [], strict: false, locate: () => undefined };
    return render(reviewWorlds({ after, changes: [] }, { ...nothing, ...options }));
  };
}
