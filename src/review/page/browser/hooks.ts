import { type PartialKeys, Virtualizer, type VirtualizerOptions } from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

type Options<S extends Element | Window> = PartialKeys<VirtualizerOptions<S, HTMLElement>, 'onChange'>;

/** Which of many rows or columns are in sight; the component is rendered again when that changes. */
export function useVirtual<S extends Element | Window>(options: Options<S>): Virtualizer<S, HTMLElement> {
  const [, renderAgain] = useReducer<number, undefined>((count) => count + 1, 0);
  const [virtualizer] = useState(() => new Virtualizer<S, HTMLElement>(options as VirtualizerOptions<S, HTMLElement>));
  virtualizer.setOptions({ ...options, onChange: () => renderAgain(undefined) });
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer;
}

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  // At once: what changes before the first paint would be missed for good.
  useLayoutEffect(() => {
    const list = matchMedia(query);
    const listen = () => setHolds(list.matches);
    list.addEventListener('change', listen);
    return () => list.removeEventListener('change', listen);
  }, [query]);
  return holds;
}
