/** Filters the matrix and the proofs by a text, and opens the proof that a link leads to. The page is whole without it. */
export const SCRIPT = `
const input = document.querySelector('input[type=search]');
const rows = document.querySelectorAll('[data-filter=rows] tbody tr, [data-filter=details] details');
const filter = () => {
  const wanted = input.value.toLowerCase().split(/\\s+/).filter(Boolean);
  for (const row of rows) {
    const text = (row.textContent + [...row.querySelectorAll('[title]')].map((each) => each.title).join(' ')).toLowerCase();
    row.hidden = !wanted.every((word) => text.includes(word));
  }
};
const open = () => {
  const target = document.getElementById(location.hash.slice(1));
  if (target && target.tagName === 'DETAILS') {
    target.hidden = false;
    target.open = true;
    target.scrollIntoView();
  }
};
input.closest('label').hidden = false;
input.addEventListener('input', filter);
addEventListener('hashchange', open);
open();
`;
