import { visibleText } from '../../finding/visible-text';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that can be in an element and in a quoted attribute. */
export function escapeHtml(text: string, limit = 2000): string {
  return visibleText(text, limit).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A name as an element that keeps the direction of its writing to itself. */
export function nameHtml(name: string, limit?: number): string {
  return `<code><bdi>${escapeHtml(name, limit)}</bdi></code>`;
}
