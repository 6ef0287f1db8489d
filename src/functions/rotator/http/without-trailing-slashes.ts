/** The text without the slashes at its end, in steps that grow with their number: `/\/+$/` squares it. */
export function withoutTrailingSlashes(text: string): string {
  let end = text.length;
  while (text.charAt(end - 1) === '/') end -= 1;
  return text.slice(0, end);
}
