const STAR = 42;
const QUESTION = 63;

/**
 * Whether a plain pattern covers a plain text: `*` is any run of characters, `?` exactly one, nothing else is special.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function globCovers(pattern: string, text: string): boolean {
  let p = 0;
  let t = 0;
  let starAt = -1;
  let resumeAt = 0;
  while (t < text.length) {
    const code = p < pattern.length ? pattern.charCodeAt(p) : -1;
    if (code === STAR) {
      starAt = p;
      resumeAt = t;
      p += 1;
    } else if (code === QUESTION || code === text.charCodeAt(t)) {
      p += 1;
      t += 1;
    } else if (starAt >= 0) {
      // Let the latest star take one more character: earlier stars never need to be revisited.
      resumeAt += 1;
      t = resumeAt;
      p = starAt + 1;
    } else {
      return false;
    }
  }
  while (p < pattern.length && pattern.charCodeAt(p) === STAR) {
    p += 1;
  }
  return p === pattern.length;
}
