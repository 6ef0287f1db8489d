import { useMemo, useState } from 'preact/hooks';
import { Counts } from '../view/counts';
import { GridIndex } from '../view/grid-index';
import { layOut } from '../view/layout';
import type { PageData } from '../view/page-data';
import { hasChanges, select, type Wanted } from '../view/selection';
import { Cards } from './cards';
import { Drawer } from './drawer';
import { useMedia } from './hooks';
import { Legend } from './legend';
import { Matrix } from './matrix';
import { Printed } from './printed';
import { Toolbar } from './toolbar';
import type { Shown, Tab } from './view';

const NOTHING: ReadonlySet<string> = new Set();

/** The matrix with its filter, and the drawer with the proof behind a cell. */
export function App({ data }: { readonly data: PageData }) {
  const indexes = useMemo(
    () =>
      data.environments.map(({ secrets, keys }) => ({ secrets: new GridIndex(secrets), keys: new GridIndex(keys) })),
    [data],
  );
  const firstChanged = indexes.findIndex(({ secrets }) => hasChanges(secrets));
  const [environment, setEnvironment] = useState(Math.max(0, firstChanged));
  const [tab, setTab] = useState<Tab>('secrets');
  const [filter, setFilter] = useState('');
  const [scope, setScope] = useState<Wanted['scope']>(firstChanged < 0 ? 'all' : 'changed');
  const [switched, setSwitched] = useState<Readonly<Record<string, ReadonlySet<string>>>>({});
  const [shown, setShown] = useState<Shown>();
  const isPhone = useMedia('(max-width: 40rem)');
  const isPrinted = useMedia('print');

  const isFiltered = filter.trim() !== '';
  const found = useMemo(
    () => indexes.map((each) => select(each[tab], { scope: isFiltered ? 'all' : scope, filter })),
    [indexes, tab, scope, filter, isFiltered],
  );
  const hasSome = (place: number) => (found[place]?.rows.size ?? 0) > 0;
  const current =
    isFiltered && !hasSome(environment)
      ? Math.max(
          0,
          found.findIndex((_, place) => hasSome(place)),
        )
      : environment;
  const index = indexes[current]?.[tab];
  const selection = found[current];
  const mode = isFiltered ? 'filter' : scope;
  const opened = { byDefault: mode !== 'all' || tab === 'keys', switched: switched[mode] ?? NOTHING };
  const layout = useMemo(
    () => index && selection && layOut(index, selection, opened),
    [index, selection, opened.byDefault, opened.switched],
  );
  const counts = useMemo(() => index && selection && new Counts(index, selection), [index, selection]);

  const toggle = (...keys: readonly string[]) => {
    const next = new Set(switched[mode]);
    for (const key of keys) {
      if (!next.delete(key)) next.add(key);
    }
    setSwitched({ ...switched, [mode]: next });
  };
  const view = index && layout && counts && { tab, index, layout, counts, toggle, open: setShown };
  const isEmpty = layout === undefined || layout.rows.length === 0;
  const other = tab === 'secrets' ? 'keys' : 'secrets';
  const isElsewhere =
    isEmpty && isFiltered && indexes.some((each) => select(each[other], { scope: 'all', filter }).rows.size > 0);
  return (
    <>
      <Toolbar
        {...{ data, tab, setTab, filter, setFilter, scope, setScope, current, setEnvironment, isFiltered }}
        isFound={(place) => !isFiltered || hasSome(place)}
        changed={indexes.map((each) => hasChanges(each[tab]))}
      />
      {!isEmpty && <Legend isOfKeys={tab === 'keys'} />}
      <output class={isEmpty ? 'nothing' : 'visually-hidden'}>
        {isEmpty ? (isFiltered ? 'nothing found' : 'nothing to show') : `${layout.rows.length} rows`}
      </output>
      {isElsewhere && (
        <p class="elsewhere">
          <button type="button" onClick={() => setTab(other)}>{`Look among ${other}`}</button>
        </p>
      )}
      {view !== undefined && !isEmpty && isPrinted && <Printed {...view} />}
      {view !== undefined &&
        !isEmpty &&
        !isPrinted &&
        (isPhone ? <Cards {...view} /> : <Matrix key={`${current} ${tab}`} {...view} />)}
      {index !== undefined && shown !== undefined && (
        <Drawer data={data} index={index} shown={shown} close={() => setShown(undefined)} />
      )}
    </>
  );
}
