/** Numbers as lists print them. */

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** "iv"; numbers that Rome did not write stay digits. */
export function romanNumeral(number: number): string {
  if (number < 1 || number > 3999) return `${number}`;
  let rest = number;
  let written = '';
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) written += sign;
  return written;
}

/** "a" … "z", "aa", "bb": letters are repeated, as Word does. */
export function letterNumeral(number: number): string {
  if (number < 1 || number > 26 * 9) return `${number}`;
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}
