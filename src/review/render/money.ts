/** An amount of US dollars with cents, as `$1.40`, or signed as `+$1.40`. */
export function money(dollars: number, style: 'plain' | 'signed' = 'plain'): string {
  const cents = Math.round(dollars * 100) / 100;
  const sign = cents < 0 ? '-' : style === 'signed' && cents > 0 ? '+' : '';
  return `${sign}$${Math.abs(cents).toFixed(2)}`;
}
