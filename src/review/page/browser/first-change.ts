const CHANGED = '.gained > path, .lost > path, .changed > path';

/**
 * On a phone, scrolls the graph to where the first arrow that changes begins, or the first of all: its upper left corner
 * is mostly empty.
 */
export function scrollToFirstChange(): void {
  if (!matchMedia('(max-width: 40rem)').matches) return;
  const picture = document.querySelector('.picture');
  const svg = picture?.querySelector('svg');
  const path = svg?.querySelector<SVGPathElement>(CHANGED) ?? svg?.querySelector<SVGPathElement>('path');
  if (!picture || !svg || !path) return;
  const scale = picture.scrollWidth / svg.viewBox.baseVal.width;
  const { x, y } = path.getPointAtLength(0);
  // The node from which it comes is on its left, and has more than half of the width.
  picture.scrollTo(x * scale - picture.clientWidth * 0.65, y * scale - picture.clientHeight / 2);
}
