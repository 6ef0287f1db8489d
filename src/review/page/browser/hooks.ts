import { type PartialKeys, Virtualizer, type VirtualizerOptions } from '@tanstack/virtual-core';
import type { ComponentChild } from 'preact';
import { useLayoutEffect, useMemo, useReducer, useState } from 'preact/hooks';

type Options<S extends Element | Window> = PartialKeys<VirtualizerOptions<S, HTMLElement>, 'onChange'>;

/** Which of many rows or columns are in sight; the component is rendered again when that changes. */
export function useVirtual<S extends Element | Window>(options: Options<S>): Virtualizer<S, HTMLElement> {
  const [, renderAgain] = useReducer<number, undefined>((count) => count + 1, 0);
  const [virtualizer] = useState(() => new Virtualizer<S, HTMLElement>(options as VirtualizerOptions<S, HTMLElement>));
  virtualizer.setOptions({ ...options, onChange: () => beforePaint(renderAgain) });
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer;
}

const waiting = new Set<(nothing: undefined) => void>();

/**
 * Renders again before the next paint, and all that wait for it at once. What is rendered within an event of scrolling
 * would let the next listener wait for the layout of a page that has changed already.
 */
function beforePaint(render: (nothing: undefined) => void): void {
  if (waiting.size === 0) {
    requestAnimationFrame(() => {
      const renders = [...waiting];
      waiting.clear();
      for (const each of renders) each(undefined);
    });
  }
  waiting.add(render);
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

type Keep = <T>(
  items: readonly T[],
  each: (item: T) => readonly [key: string, make: () => ComponentChild],
) => ComponentChild[];

/**
 * Elements of a list that are made once, by a key that says all that they depend on besides `inputs`: what is the same
 * object as before is not looked at again.
 */
export function useKept(inputs: readonly unknown[]): Keep {
  return useMemo(() => {
    let kept = new Map<string, ComponentChild>();
    return (items, each) => {
      const next = new Map<string, ComponentChild>();
      for (const item of items) {
        const [key, make] = each(item);
        next.set(key, kept.has(key) ? kept.get(key) : make());
      }
      kept = next;
      return [...next.values()];
    };
  }, inputs);
}
