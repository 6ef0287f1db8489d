/** What letters and signs of cells mean; those of keys have one letter. */
export function Legend({ isOfKeys }: { readonly isOfKeys: boolean }) {
  const letter = isOfKeys ? 'K' : 'R';
  return (
    <p class="legend">
      {isOfKeys ? (
        <span>
          <b>K</b> administer the key
        </span>
      ) : (
        <>
          <span>
            <b>R</b> read
          </span>
          <span>
            <b>W</b> write
          </span>
          <span>
            <b>A</b> administer
          </span>
        </>
      )}
      <span>
        <b class="gained">+{letter}</b> gained
      </span>
      <span>
        <b class="lost">−{letter}</b> lost
      </span>
      <span>
        <b class="gained">{letter}+</b> <b class="lost partly">{letter}−</b> in some Regions
      </span>
      <span>
        <b class="changed">~{letter}</b> under other conditions
      </span>
      <span>
        <b class="kept unproven">?{letter}</b> not proven
      </span>
      <span>
        <b>{letter}·</b> under further conditions
      </span>
    </p>
  );
}
