import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PageData } from '../view/page-data';
import type { Wanted } from '../view/selection';
import type { Tab } from './view';

/** What the toolbar shows and changes. */
interface ToolbarProps {
  readonly data: PageData;
  readonly tab: Tab;
  readonly setTab: (tab: Tab) => void;
  readonly filter: string;
  readonly setFilter: (filter: string) => void;
  readonly scope: Wanted['scope'];
  readonly setScope: (scope: Wanted['scope']) => void;
  /** The environment that is shown. */
  readonly current: number;
  readonly setEnvironment: (environment: number) => void;
  readonly isFiltered: boolean;
  /** Whether an environment has anything that is looked for. */
  readonly isFound: (environment: number) => boolean;
  /** Which environments have changes. */
  readonly changed: readonly boolean[];
}

/** Environments, tabs, how much is shown, and the filter. */
export function Toolbar(props: ToolbarProps) {
  const {
    data,
    tab,
    setTab,
    filter,
    setFilter,
    scope,
    setScope,
    current,
    setEnvironment,
    isFiltered,
    isFound,
    changed,
  } = props;
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement;
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  const choice = (text: string, isOn: boolean, choose: () => void) => (
    <button type="button" aria-pressed={isOn} onClick={choose}>
      <bdi>{text}</bdi>
    </button>
  );
  return (
    <div class="toolbar">
      {data.environments.length > 1 && data.environments.some((_, place) => isFound(place)) && (
        <fieldset>
          <legend class="visually-hidden">environment</legend>
          {data.environments.map(
            ({ name }, place) =>
              isFound(place) &&
              choice(changed[place] ? `${name} ±` : name, place === current, () => setEnvironment(place)),
          )}
        </fieldset>
      )}
      <fieldset>
        <legend class="visually-hidden">access to</legend>
        {choice('Secrets', tab === 'secrets', () => setTab('secrets'))}
        {choice('Keys', tab === 'keys', () => setTab('keys'))}
      </fieldset>
      {changed.some((each) => each) && (
        <fieldset disabled={isFiltered}>
          <legend class="visually-hidden">rows and columns</legend>
          {choice('Changed', scope === 'changed', () => setScope('changed'))}
          {choice('All', scope === 'all', () => setScope('all'))}
        </fieldset>
      )}
      <label class="filter">
        <span class="visually-hidden">Filter</span>
        <input
          ref={input}
          type="search"
          value={filter}
          placeholder="Filter by principal, secret, account, condition"
          autocomplete="off"
          onInput={(event) => setFilter(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && setFilter('')}
        />
        <kbd>/</kbd>
      </label>
    </div>
  );
}
